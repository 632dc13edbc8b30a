import { unitLevels, type Directory, type Unit } from '@shaoying/domain'
import type { SearchTerm, SearchWords } from '../ports/search-words.ts'

interface NamedUnit {
  readonly unit: Unit
  readonly tokens: ReadonlySet<string>
}

const kept = new WeakMap<Directory, readonly NamedUnit[]>()

/** Units by name, best fit first; then those found by single characters or first letters of pinyin (`qtjd` for 桥头街道). */
export function findUnits(directory: Directory, typed: string, words: SearchWords, limit: number): readonly Unit[] {
  const byName = directory.searchUnits(typed, { limit }).map(({ unit }) => unit)
  const terms = words.termsOf(typed)
  if (byName.length >= limit || terms.length === 0) return byName
  const byToken = tokensOf(directory, words)
    .filter(({ tokens }) => terms.every((term) => holds(tokens, term)))
    .map(({ unit }) => unit)
    .sort(byLevelThenName)
  return [...new Set([...byName, ...byToken])].slice(0, limit)
}

/** Cut once for each version of the directory. */
function tokensOf(directory: Directory, words: SearchWords): readonly NamedUnit[] {
  const known = kept.get(directory)
  if (known) return known
  const named = directory.units.map((unit) => ({
    unit,
    tokens: new Set(words.tokensOf([unit.name, unit.shortName, ...unit.aliases].join('\n'), { initials: true })),
  }))
  kept.set(directory, named)
  return named
}

function holds(tokens: ReadonlySet<string>, term: SearchTerm): boolean {
  return term.some((all) => all.every((token) => tokens.has(token)))
}

function byLevelThenName(a: Unit, b: Unit): number {
  return (
    unitLevels.indexOf(a.level) - unitLevels.indexOf(b.level) || a.name.length - b.name.length || (a.id < b.id ? -1 : 1)
  )
}
