import { BLOCKS, featureKey } from '../features/extract-features.ts'
import type { TextVector } from '../features/text-vector.ts'
import type { CategoryModel } from './category-model.ts'

const MOST_WORDS = 5
const LONGEST_GRAM = 3
/** So many of the words that speak most as words are looked at with the character n-grams inside them. */
const LOOKED_AT = 12

/**
 * For each of the labels the words of the message that spoke for it most: the linear member's weight for the label above its mean
 * for all labels, summed over the word itself and the character n-grams inside it. Words of one character are left out.
 */
export class SpeakingWords {
  private readonly model: CategoryModel
  /** The value of each feature in the text at hand; 0 for those it does not hold. */
  private readonly values: Float32Array

  constructor(model: CategoryModel) {
    this.model = model
    this.values = new Float32Array(model.linear.factors.length)
  }

  of(words: readonly string[], vector: TextVector, labels: readonly number[]): string[][] {
    for (let i = 0; i < vector.size; i++) this.values[vector.columns[i]!] = vector.all.values[i]!
    const distinct = [...new Set(words)].filter((word) => word.length > 1)
    const asWords = distinct.map((word) => ({ word, scores: this.asWord(word, labels) }))
    const spoken = labels.map((_, i) => this.strongest(asWords.toSorted((a, b) => b.scores[i]! - a.scores[i]!).slice(0, LOOKED_AT), labels, i))
    for (let i = 0; i < vector.size; i++) this.values[vector.columns[i]!] = 0
    return spoken
  }

  private strongest(candidates: readonly { word: string, scores: Float64Array }[], labels: readonly number[], i: number): string[] {
    return candidates.map(({ word, scores }) => ({ word, score: scores[i]! + this.inside(word, [labels[i]!])[0]! })).filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score).slice(0, MOST_WORDS).map(({ word }) => word)
  }

  private asWord(word: string, labels: readonly number[]): Float64Array {
    const scores = new Float64Array(labels.length)
    this.add(featureKey(BLOCKS.word, word, 0, word.length), labels, scores)
    return scores
  }

  private inside(word: string, labels: readonly number[]): Float64Array {
    const scores = new Float64Array(labels.length)
    for (const block of [BLOCKS.body, BLOCKS.title]) {
      for (let from = 0; from < word.length; from++) {
        for (let to = from + 1; to <= Math.min(word.length, from + LONGEST_GRAM); to++) this.add(featureKey(block, word, from, to), labels, scores)
      }
    }
    return scores
  }

  private add(key: number, labels: readonly number[], scores: Float64Array): void {
    const column = this.model.vocabulary.index.find(key)
    const value = column < 0 ? 0 : this.values[column]!
    if (value === 0) return
    const { width, bytes, factors } = this.model.linear
    const from = column * width
    let sum = 0
    for (let k = 0; k < width; k++) sum += bytes[from + k]!
    for (let i = 0; i < labels.length; i++) scores[i]! += value * factors[column]! * (bytes[from + labels[i]!]! - sum / width)
  }
}
