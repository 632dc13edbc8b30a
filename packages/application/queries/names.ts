import type { Named } from '@shaoying/contract'
import { catalogueOf, type CityRules } from '@shaoying/domain'

/** Units by the names of the pack; one that the pack no longer has keeps its code. */
export function unitNamed(id: string, { directory }: CityRules): Named {
  return { id, name: directory.findUnit(id)?.name ?? id }
}

export function unitNamedOrNull(id: string | null | undefined, rules: CityRules): Named | null {
  return id ? unitNamed(id, rules) : null
}

/** A catalogue entry by its path, broadest class first. */
export function categoryNamedOrNull(id: string | null, { pack }: CityRules): Named | null {
  return id === null ? null : { id, name: catalogueOf(pack).findEntry(id)?.path.join(' > ') ?? id }
}
