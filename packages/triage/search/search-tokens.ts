import { foldText } from '../text/fold-text.ts'
import { runsOf } from '../text/han-runs.ts'
import { initialsOf } from '../text/initials.ts'
import { segmentForSearch } from '../text/segment.ts'

/** Marks a token of pinyin first letters, so that the letters of 停水 (ts) are not taken for the word "ts". */
export const INITIALS_MARK = '~'
/** A PostgreSQL lexeme may hold 2046 bytes; nobody searches for longer ones. */
const LONGEST_TOKEN = 64

export interface SearchTokenOptions {
  /** Also pinyin first letters. Worth it for titles, names and places; for long bodies it doubles the index. Default true. */
  initials?: boolean
}

/**
 * What a text is found by: words, single characters, pairs of neighbouring characters, letters and numbers,
 * pinyin first letters of words and of triples. Each once, in order of first appearance.
 * Meant for an inverted index (PostgreSQL: `array_to_tsvector`), with `searchTerms` as the question to it.
 * Traditional and simplified, full and half width, upper and lower case give the same tokens.
 */
export function searchTokens(text: string, options: SearchTokenOptions = {}): string[] {
  const tokens = new Set<string>()
  for (const run of runsOf(foldText(text))) {
    if (run.isHan) addHan(tokens, run.text, options.initials ?? true)
    else tokens.add(run.text.slice(0, LONGEST_TOKEN))
  }
  return [...tokens]
}

function addHan(tokens: Set<string>, run: string, withInitials: boolean): void {
  const characters = [...run]
  for (let i = 0; i < characters.length; i++) {
    tokens.add(characters[i]!)
    if (i > 0) tokens.add(characters[i - 1]! + characters[i]!)
  }
  const words = segmentForSearch(run)
  for (const word of words) tokens.add(word)
  if (withInitials) addInitials(tokens, run, words)
}

function addInitials(tokens: Set<string>, run: string, words: string[]): void {
  for (const word of words) if (word.length > 1) tokens.add(INITIALS_MARK + initialsOf(word))
  const letters = initialsOf(run)
  for (let i = 0; i + 3 <= letters.length; i++) tokens.add(INITIALS_MARK + letters.slice(i, i + 3))
}
