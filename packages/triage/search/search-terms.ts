import { foldText } from '../text/fold-text.ts'
import { runsOf } from '../text/han-runs.ts'
import { INITIALS_MARK } from './search-tokens.ts'

/** One demand on a document: it must hold every token of at least one of these lists. */
export type SearchTerm = string[][]

/**
 * What a person typed into a search box, as demands on the tokens of `searchTokens`, all of which must hold.
 * Chinese: every pair of neighbours (one character: itself). Letters: the word itself or pinyin first letters.
 */
export function searchTerms(typed: string): SearchTerm[] {
  return runsOf(foldText(typed)).map((run) => (run.isHan ? [pairsOf(run.text)] : wordOrInitials(run.text)))
}

function pairsOf(run: string): string[] {
  const characters = [...run]
  if (characters.length === 1) return characters
  return [...new Set(characters.slice(1).map((character, i) => characters[i]! + character))]
}

function wordOrInitials(run: string): string[][] {
  const asWord = [run]
  if (!/^[a-z]{2,24}$/.test(run)) return [asWord]
  if (run.length < 4) return [asWord, [INITIALS_MARK + run]]
  const triples = new Set<string>()
  for (let i = 0; i + 3 <= run.length; i++) triples.add(INITIALS_MARK + run.slice(i, i + 3))
  return [asWord, [INITIALS_MARK + run], [...triples]]
}

/**
 * The same as PostgreSQL `tsquery` text (for `$1::tsquery`, not `to_tsquery`), tokens quoted; empty when nothing to search for.
 * Example: `停水 wj` → `('停水') & ('wj' | '~wj')`.
 */
export function toTsQuery(terms: SearchTerm[]): string {
  return terms.map((term) => `(${term.map((all) => all.map(quote).join(' & ')).join(' | ')})`).join(' & ')
}

function quote(token: string): string {
  return `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
