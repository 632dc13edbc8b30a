import type { CityPack, CivilDate, Instant } from '@shaoying/domain'
import { addPackVersion, type Pool } from '@shaoying/store'

/**
 * Loads a checked pack as the version that holds from `effectiveOn`. False when exactly this content was loaded
 * before: loading twice changes nothing. Open orders keep the version they were registered under.
 */
export function loadPack(
  pool: Pool,
  pack: CityPack,
  loaded: { readonly effectiveOn: CivilDate; readonly at: Instant; readonly by: string },
): Promise<boolean> {
  return addPackVersion(pool, {
    cityId: pack.settings.cityId,
    packVersionId: pack.version.id,
    effectiveOn: loaded.effectiveOn,
    loadedAt: loaded.at,
    loadedBy: loaded.by,
    content: { ...pack, version: { ...pack.version, effectiveOn: loaded.effectiveOn } },
  })
}
