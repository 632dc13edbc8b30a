import { bandTokens } from './band-tokens.ts'
import { keepLatest } from '../text/keep-latest.ts'
import { bareText, SKETCH_SIZE, sketchOf, stretchesOf } from './sketch.ts'

/** What is stored of a text to find its look-alikes: a sketch, and the tokens it is found by. */
export interface LookAlikeKey {
  sketch: Int32Array
  tokens: Int32Array
}

export interface LookAlike {
  id: string
  /** Estimated share of common wording, 0–1, good to about ±0.06. */
  overlap: number
}

/**
 * The key of a text. A database keeps one row (token, order id) for each of the 21 tokens, indexed by token, and the sketch
 * (256 bytes) with the order: `select … where token = any($tokens)` gives the candidates, `sketchOverlap` ranks them.
 */
export function lookAlikeKey(text: string): LookAlikeKey {
  const sketch = sketchOf(stretchesOf(bareText(text)))
  return { sketch, tokens: bandTokens(sketch) }
}

/** Estimated overlap of two texts from their sketches, 0–1. */
export function sketchOverlap(a: Int32Array, b: Int32Array): number {
  let same = 0
  for (let i = 0; i < SKETCH_SIZE; i++) if (a[i] === b[i]) same++
  return same / SKETCH_SIZE
}

export interface FindOptions {
  minimumOverlap?: number
  limit?: number
}

const MINIMUM_OVERLAP = 0.3
const LIMIT = 10
/** A token held by more texts than this is a formula (a form letter, an automatic text): it is not followed. */
const LONGEST_LIST = 5000

/** Look-alikes in memory, growing as texts come in. */
export class SimilarIndex {
  private readonly holders = new Map<number, number[]>()
  private readonly ids: string[] = []
  private readonly sketches: Int32Array[] = []
  private readonly keyOf = keepLatest(lookAlikeKey)

  get size(): number {
    return this.ids.length
  }

  add(id: string, text: string): void {
    const { sketch, tokens } = this.keyOf(text)
    const number = this.ids.push(id) - 1
    this.sketches.push(sketch)
    for (const token of tokens) {
      const list = this.holders.get(token)
      if (list) list.push(number)
      else this.holders.set(token, [number])
    }
  }

  /** Texts of like wording, most alike first. */
  find(text: string, { minimumOverlap = MINIMUM_OVERLAP, limit = LIMIT }: FindOptions = {}): LookAlike[] {
    const { sketch, tokens } = this.keyOf(text)
    const lists = [...tokens]
      .map((token) => this.holders.get(token) ?? [])
      .filter((list) => list.length <= LONGEST_LIST)
    return [...new Set(lists.flat())]
      .map((number) => ({ id: this.ids[number]!, overlap: sketchOverlap(sketch, this.sketches[number]!) }))
      .filter(({ overlap }) => overlap >= minimumOverlap)
      .sort((a, b) => b.overlap - a.overlap || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
  }
}
