import { foldText } from '../text/fold-text.ts'
import { keepLatest } from '../text/keep-latest.ts'
import { segment } from '../text/segment.ts'
import type { FeatureCounts } from './feature-counts.ts'

/** Kinds of feature; each is normalised by itself. */
export const BLOCKS = { body: 0, word: 1, title: 2 } as const
export const BLOCK_COUNT = 3
/** Longest character n-gram. */
const LONGEST_GRAM = 3
/** Residents name the matter first: in titles, and in the first sentence where there is no title. */
const TITLE_CHARACTERS = 20
/** What comes first weighs up to 1 + EARLY_WEIGHT times as much, fading over EARLY_FADE characters. */
const EARLY_WEIGHT = 6
const EARLY_FADE = 20
const SEEDS = [0x1234567, 0x3456789, 0x2345671]
const FNV_PRIME = 0x01000193
const LONG = 4
const SINGLE = 8
/** Letters go on after everything that tells the category; beyond this they are not read. */
const READ_CHARACTERS = 1000
/** The same before blanks between words are taken out. */
const LONGEST_TEXT = 2 * READ_CHARACTERS
const SPACED_HAN = /(\p{Script=Han})\s+(?=\p{Script=Han})/gu
const BLANK = /\s/
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff]
const HAS_LETTER = /[\p{L}\p{N}]/u

const earlyWeights = Float32Array.from(
  { length: 256 },
  (_, position) => 1 + EARLY_WEIGHT * Math.exp(-position / EARLY_FADE),
)
const weightAt = (position: number): number => earlyWeights[position] ?? 1

function scatter(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Key of a stretch of characters in a block; the lowest four bits say block, and whether it is long or one character alone. */
export function featureKey(block: number, text: string, from: number, to: number): number {
  let hash = SEEDS[block]!
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  return marked(hash, block, to - from)
}

function marked(hash: number, block: number, length: number): number {
  const size = block === BLOCKS.word ? 0 : length >= LONGEST_GRAM ? LONG : length === 1 ? SINGLE : 0
  return (scatter(hash) & ~15) | size | block
}

export const blockOf = (key: number): number => key & 3
/** Two or three characters running, wherever words begin and end: what one of the members sees alone. */
export const isPairOrTriple = (key: number): boolean => (key & 3) !== BLOCKS.word && (key & SINGLE) === 0
/** Character triples: too many and too rare for the networks, useful to the linear model. */
export const isLongGram = (key: number): boolean => (key & LONG) !== 0

/** The words of a message as the models see them; text already cut into words by spaces gives the same as running text. */
export const featureWords: (text: string) => readonly string[] = keepLatest((text) => {
  const folded = foldText(text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text)
  const running = BLANK.test(folded) ? folded.replace(SPACED_HAN, '$1').replace(/\s+/g, ' ') : folded
  return segment(running.slice(0, READ_CHARACTERS)).filter(isWritten)
})

/** Asking the expression is dear, and most words begin with a Chinese character. */
function isWritten(word: string): boolean {
  const code = word.charCodeAt(0)
  return (code >= FIRST_HAN && code <= LAST_HAN) || HAS_LETTER.test(word)
}

/** Fills `counts` with the features of the words of one message: words, character 1–3-grams, and those of its beginning. */
export function countFeatures(words: readonly string[], counts: FeatureCounts): void {
  counts.reset()
  let position = 0
  for (const word of words) {
    counts.add(featureKey(BLOCKS.word, word, 0, word.length), weightAt(position))
    position += word.length
  }
  const joined = words.join('')
  countGrams(joined, joined.length, BLOCKS.body, counts)
  countGrams(joined, Math.min(TITLE_CHARACTERS, joined.length), BLOCKS.title, counts)
}

function countGrams(text: string, end: number, block: number, counts: FeatureCounts): void {
  for (let i = 0; i < end; i++) {
    const weight = block === BLOCKS.title ? 1 : weightAt(i)
    let hash = SEEDS[block]!
    for (let n = 1; n <= LONGEST_GRAM && i + n <= end; n++) {
      hash = Math.imul(hash ^ text.charCodeAt(i + n - 1), FNV_PRIME)
      counts.add(marked(hash, block, n), weight)
    }
  }
}
