import { featureWords } from '../features/extract-features.ts'
import { KeyIndex } from '../features/key-index.ts'

/** A text cut into words, and the words run together. */
export interface ReadText {
  words: readonly string[]
  joined: string
}

/** What is said first weighs up to 1 + EARLY times as much, fading over FADE characters (see `extract-features`). */
const EARLY = 4
const FADE = 20
const importances = Float64Array.from({ length: 1024 }, (_, position) => importanceOf(position))

function importanceOf(position: number): number {
  return 1 + EARLY * Math.exp(-position / FADE)
}

export function readText(text: string): ReadText {
  const words = featureWords(text)
  return { words, joined: words.join('') }
}

/** Every word of two and more characters and every pair of characters of a text, once. A word of two is the same as its pair. */
export function featuresOf({ words, joined }: ReadText): Set<string> {
  return new Set([...words.filter((word) => word.length > 1), ...pairsOf(joined)])
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2))
}

/**
 * Numbers for the features that examples held, and finding them in a text without making a string of every pair of characters.
 * Keeps its working memory between texts.
 */
export class BayesFeatures {
  /** Numbers of the features of the text last read that are known, each once: words first, then pairs, in the order of the text. */
  found = new Int32Array(2048)
  /** How much each of them counts for standing early. */
  weights = new Float64Array(2048)
  size = 0
  private readonly pairs: KeyIndex
  private readonly longer = new Map<string, number>()
  private readonly stamps: Int32Array
  private stamp = 0

  /** @param features distinct; a feature's number is its place in this list once pairs stand before longer words (`inOrder`) */
  constructor(features: readonly string[]) {
    const pairs = features.filter(({ length }) => length === 2)
    this.pairs = new KeyIndex(Int32Array.from(pairs, (pair) => pairKey(pair.charCodeAt(0), pair.charCodeAt(1))))
    for (const feature of features) if (feature.length !== 2) this.longer.set(feature, pairs.length + this.longer.size)
    this.stamps = new Int32Array(features.length)
  }

  /** The features in the order of their numbers. */
  static inOrder(features: readonly string[]): string[] {
    return [...features.filter(({ length }) => length === 2), ...features.filter(({ length }) => length !== 2)]
  }

  read({ words, joined }: ReadText): void {
    this.size = 0
    this.stamp++
    let position = 0
    for (const word of words) {
      if (word.length > 1) this.note(this.numberOf(word), position)
      position += word.length
    }
    for (let i = 0; i + 1 < joined.length; i++) this.note(this.numberOfPair(joined, i), i)
  }

  /** The number of a word of two and more characters, or -1. */
  numberOf(word: string): number {
    return word.length === 2 ? this.numberOfPair(word, 0) : (this.longer.get(word) ?? -1)
  }

  /** The number of the pair that begins at a place in a text, or -1. */
  numberOfPair(text: string, at: number): number {
    return this.pairs.find(pairKey(text.charCodeAt(at), text.charCodeAt(at + 1)))
  }

  private note(number: number, position: number): void {
    if (number < 0 || this.stamps[number] === this.stamp) return
    this.stamps[number] = this.stamp
    if (this.size === this.found.length) this.grow()
    this.found[this.size] = number
    this.weights[this.size++] = importances[position] ?? importanceOf(position)
  }

  private grow(): void {
    const { found, weights } = this
    this.found = new Int32Array(found.length * 2)
    this.weights = new Float64Array(found.length * 2)
    this.found.set(found)
    this.weights.set(weights)
  }
}

/** One 32-bit number for two characters, another for every two others, its high bits well mixed. */
function pairKey(first: number, second: number): number {
  const code = (first << 16) | second
  const mixed = Math.imul(code ^ (code >>> 16), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}
