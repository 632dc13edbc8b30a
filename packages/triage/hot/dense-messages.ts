import { foldText } from '../text/fold-text.ts'
import { segment } from '../text/segment.ts'

/** So many of a message's first words that are not common are looked at, and so many of the latest messages that hold a word. */
const WORDS = 32
const HOLDERS = 24
/** Messages that share so many such words lie beside each other (of a few words half of them); of each the latest neighbours before it are kept. */
const SHARED = 4
const NEIGHBOURS = 8
/** The matter and the place stand at the beginning. */
const READ_CHARACTERS = 220
/** A word in more than this share of the sample is common. */
const COMMON_SHARE = 0.05
const COUNT_BITS = 20
const WRITTEN = /^[\p{L}\p{N}]{2,}$/u

/** How common words are among a city's messages, from a sample; it stays the same, so that a stream is judged alike in pieces and at once. */
export class WordCounts {
  private readonly counts = new Uint16Array(1 << COUNT_BITS)
  private readonly common: number

  constructor(sample: readonly string[]) {
    for (const text of sample)
      for (const word of new Set(wordsOf(text))) this.counts[hashOf(word) >>> (32 - COUNT_BITS)]!++
    this.common = Math.max(HOLDERS, sample.length * COMMON_SHARE)
  }

  /** Hashes of the first words of a text that are not common. */
  telling(text: string): number[] {
    return [...new Set(wordsOf(text))]
      .map(hashOf)
      .filter((hash) => this.counts[hash >>> (32 - COUNT_BITS)]! <= this.common)
      .slice(0, WORDS)
  }
}

/**
 * Messages of a window, as they come, and how many others like them lie beside each: what is grouped into issues when the window
 * holds too many to group them all. Memory grows with `capacity` and the window, about 200 bytes a message, not with the stream.
 * What the window holds decides alone: read in pieces, with what is past dropped, it answers as read at once.
 */
export class DenseMessages {
  private readonly counts: WordCounts
  private readonly holders: Int32Array
  private readonly cursors: Uint8Array
  private readonly bits: number
  private ids: string[] = []
  private times: number[] = []
  private neighbours: number[] = []
  /** Number of the oldest message still there; numbers go on for ever. */
  private first = 0

  /** @param capacity messages that the window will hold, about */
  constructor(sample: readonly string[], capacity: number) {
    this.counts = new WordCounts(sample)
    this.bits = Math.max(10, Math.ceil(Math.log2(Math.max(1, capacity))))
    this.holders = new Int32Array(HOLDERS << this.bits).fill(-1)
    this.cursors = new Uint8Array(1 << this.bits)
  }

  get size(): number {
    return this.ids.length
  }

  /** Messages come in the order of their times. */
  add(id: string, text: string, atMs: number): void {
    const number = this.first + this.ids.length
    const shared = new Map<number, number>()
    const slots = new Set(this.counts.telling(text).map((hash) => hash >>> (32 - this.bits)))
    for (const slot of slots) {
      for (let i = slot * HOLDERS; i < (slot + 1) * HOLDERS; i++)
        if (this.holders[i]! >= this.first) shared.set(this.holders[i]!, (shared.get(this.holders[i]!) ?? 0) + 1)
      this.holders[slot * HOLDERS + this.cursors[slot]!] = number
      this.cursors[slot] = (this.cursors[slot]! + 1) % HOLDERS
    }
    const enough = Math.min(SHARED, Math.max(2, Math.ceil(slots.size / 2)))
    const beside = [...shared]
      .filter(([, words]) => words >= enough)
      .map(([other]) => other)
      .sort((a, b) => b - a)
      .slice(0, NEIGHBOURS)
    for (let i = 0; i < NEIGHBOURS; i++) this.neighbours.push(beside[i] ?? -1)
    this.ids.push(id)
    this.times.push(atMs)
  }

  /** What is older has left the window. */
  dropBefore(atMs: number): void {
    const kept = this.times.findIndex((time) => time >= atMs)
    const gone = kept < 0 ? this.ids.length : kept
    if (gone === 0) return
    this.ids = this.ids.slice(gone)
    this.times = this.times.slice(gone)
    this.neighbours = this.neighbours.slice(gone * NEIGHBOURS)
    this.first += gone
  }

  /**
   * Half of the places go to the messages with most neighbours, the later first among equals, the other half to the latest: by these
   * grouping tells what is common. Answered in the order in which they came.
   */
  chosen(most: number): string[] {
    const { first, ids, neighbours } = this
    const beside = new Int32Array(ids.length)
    for (let i = 0; i < neighbours.length; i++) {
      const other = neighbours[i]! - first
      if (other < 0) continue
      beside[other]!++
      beside[(i / NEIGHBOURS) | 0]!++
    }
    const ranked = Float64Array.from(ids, (_, at) => beside[at]! * 2 ** 32 + at).sort()
    const taken = new Set(
      ranked.slice(Math.floor(ranked.length - Math.min(ranked.length, most / 2))).map((rank) => rank % 2 ** 32),
    )
    for (let at = ids.length - 1; at >= 0 && taken.size < most; at--) taken.add(at)
    return [...taken].sort((a, b) => a - b).map((at) => ids[at]!)
  }
}

function wordsOf(text: string): string[] {
  return segment(foldText(text).slice(0, READ_CHARACTERS)).filter((word) => WRITTEN.test(word))
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
