import { BLOCKS, featureKey } from '../features/extract-features.ts'
import type { TextVector } from '../features/text-vector.ts'
import type { CategoryModel } from './category-model.ts'

const MOST_WORDS = 5
const LONGEST_GRAM = 3

/**
 * For each of the labels the words of the message that spoke for it most: the linear member's weight for the label above its mean
 * for all labels, summed over the word itself and the character n-grams inside it. Words of one character are left out.
 */
export function speakingWords(model: CategoryModel, words: readonly string[], vector: TextVector, labels: readonly number[]): string[][] {
  const values = new Map<number, number>()
  for (let i = 0; i < vector.size; i++) values.set(vector.columns[i]!, vector.values[i]!)
  const distinct = [...new Set(words)].filter((word) => word.length > 1)
  const spoken = distinct.map((word) => ({ word, scores: wordScores(model, word, values, labels) }))
  return labels.map((_, i) => spoken.filter(({ scores }) => scores[i]! > 0)
    .sort((a, b) => b.scores[i]! - a.scores[i]!).slice(0, MOST_WORDS).map(({ word }) => word))
}

function wordScores(model: CategoryModel, word: string, values: Map<number, number>, labels: readonly number[]): Float64Array {
  const scores = new Float64Array(labels.length)
  addScores(model, featureKey(BLOCKS.word, word, 0, word.length), values, labels, scores)
  for (const block of [BLOCKS.body, BLOCKS.title]) {
    for (let from = 0; from < word.length; from++) {
      for (let to = from + 1; to <= Math.min(word.length, from + LONGEST_GRAM); to++) addScores(model, featureKey(block, word, from, to), values, labels, scores)
    }
  }
  return scores
}

function addScores(model: CategoryModel, key: number, values: Map<number, number>, labels: readonly number[], scores: Float64Array): void {
  const column = model.vocabulary.index.find(key)
  const value = column < 0 ? undefined : values.get(column)
  if (value === undefined) return
  const { width, bytes, factors } = model.linear
  const row = bytes.subarray(column * width, (column + 1) * width)
  const mean = row.reduce((sum, weight) => sum + weight, 0) / width
  labels.forEach((label, i) => { scores[i]! += value * factors[column]! * (row[label]! - mean) })
}
