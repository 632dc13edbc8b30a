import type { Limit } from '../deadline/limit.ts'
import { limitOfEntry, type CatalogueEntry } from './catalogue.ts'
import type { CityPack } from './city-pack.ts'
import type { LimitTier } from './limit-tier.ts'

/** The catalogue of one pack version, indexed. */
export interface CatalogueIndex {
  findEntry(id: string): CatalogueEntry | undefined
  findTier(id: string): LimitTier | undefined
  /** The entry's handling limit. Throws RangeError for an entry that is not in the catalogue. */
  limitOf(entryId: string): Limit
  /** What people call a functional line; the id itself where the pack does not say. */
  lineName(lineId: string): string
}

const kept = new WeakMap<CityPack, CatalogueIndex>()

/** Indexes once for each pack value; a pack never changes, so the index never ages. */
export function catalogueOf(pack: CityPack): CatalogueIndex {
  const known = kept.get(pack)
  if (known) return known
  const entries = new Map(pack.catalogue.map((entry) => [entry.id, entry]))
  const tiers = new Map(pack.tiers.map((tier) => [tier.id, tier]))
  const lineNames = new Map(pack.lines.map((line) => [line.id, line.name]))
  const index: CatalogueIndex = {
    lineName: (id) => lineNames.get(id) ?? id,
    findEntry: (id) => entries.get(id),
    findTier: (id) => tiers.get(id),
    limitOf: (id) => {
      const entry = entries.get(id)
      const tier = entry && tiers.get(entry.tier)
      if (!entry || !tier) throw new RangeError(`no catalogue entry ${id}`)
      return limitOfEntry(entry, tier)
    },
  }
  kept.set(pack, index)
  return index
}
