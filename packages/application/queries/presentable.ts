import { basisInWords, type Language } from '@shaoying/contract'
import type { Basis, CityRules } from '@shaoying/domain'

/** A value of the domain as the API shows it: reasons in words, everything else as it is. */
export function presentable(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => presentable(item, language))
  if (value === null || typeof value !== 'object') return value
  if (isBasis(value)) return basisInWords(value, language)
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, presentable(item, language)]))
}

function isBasis(value: object): value is Basis {
  return 'source' in value && 'reference' in value && 'key' in value
}

const unitField = /^(u|.+U)nitIds?$/

/** Names of the units that a value names by code, wherever they stand in it. */
export function unitNamesIn(
  value: unknown,
  { directory }: CityRules,
  names: Record<string, string> = {},
): Record<string, string> {
  if (value === null || typeof value !== 'object') return names
  for (const [field, item] of Object.entries(value)) {
    if (unitField.test(field)) {
      for (const id of [item].flat()) if (typeof id === 'string') names[id] = directory.findUnit(id)?.name ?? id
    } else unitNamesIn(item, { directory } as CityRules, names)
  }
  return names
}
