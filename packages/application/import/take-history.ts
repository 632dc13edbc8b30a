import type { CityPack, CityRules, Doer } from '@shaoying/domain'
import { findPackContent, listPackVersions } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { loadPack } from '../city-pack/load-pack.ts'
import { rulesOf } from '../rules/city-rules-registry.ts'
import { historyPack, isHistoryPack, type HistoryNames } from './history-city.ts'
import type { HistoryTarget } from './import-history.ts'
import type { ImportMapping } from './import-mapping.ts'

/** From this day on a history's pack holds: before everything the file may tell of. */
const always = '0001-01-01'

/**
 * The city a history goes to: the open one, or the history's own, which is made, or learns the units that this file
 * names, first. Throws one sentence when the mapping's city is a living one.
 */
export async function historyTarget(
  city: Pick<City, 'pool' | 'cityId' | 'registry' | 'time'>,
  mapping: ImportMapping,
  names: HistoryNames,
  doerIn: (rules: CityRules) => Doer,
): Promise<HistoryTarget> {
  const { pool, registry, time } = city
  const now = time.now()
  const own = registry.inForceOn(now.slice(0, 10))
  if (!mapping.city) return { pool, cityId: city.cityId, rules: own, doer: doerIn(own), now }
  const before = await latestPack(city, mapping.city.id)
  if (before && !isHistoryPack(before))
    throw new Error(
      `The mapping puts this history into the city ${mapping.city.id}, which has a pack of its own; leave out city: or name another id.`,
    )
  const pack = historyPack(own.pack, mapping.city, names, before?.units ?? [], always)
  await loadPack(pool, pack, { effectiveOn: always, at: now, by: 'import' })
  const rules = rulesOf(pack)
  return { pool, cityId: mapping.city.id, rules, doer: doerIn(rules), now }
}

async function latestPack({ pool }: Pick<City, 'pool'>, cityId: string): Promise<CityPack | null> {
  const last = (await listPackVersions(pool, cityId)).at(-1)
  return last ? ((await findPackContent(pool, cityId, last.pack_version_id)) as CityPack) : null
}
