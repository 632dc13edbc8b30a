import { BLOCK_COUNT, blockOf } from './extract-features.ts'
import { KeyIndex } from './key-index.ts'

/** How strongly a feature's unevenness over the labels counts; 0 = not at all (plain tf-idf). Chosen by cross-validation. */
const UNEVENNESS_POWER = 0.4
/** Messages a feature is imagined to have in every label, so that rare ones do not look pure. */
const IMAGINED_MESSAGES = 0.5

/** The features a model knows, each with its weight: rarity × unevenness over the labels. */
export interface Vocabulary { index: KeyIndex; weights: Float32Array }

/** Distinct features of one text with their counts; entries from `size` on are left over from earlier texts. */
export interface CountedText { keys: Int32Array; counts: Float32Array; size: number }

/** Features of many texts, kept flat: text i holds entries starts[i] up to starts[i + 1]. */
export interface CountedTexts { starts: Int32Array; keys: Int32Array; counts: Float32Array }

/** The features seen in at least `minTexts` of the texts, weighted by rarity and by how unevenly labels share them. */
export function buildVocabulary(texts: CountedTexts, labels: Int32Array, labelCount: number, minTexts: number): Vocabulary {
  const all = new KeyIndex(distinct(texts.keys))
  const textCounts = new Uint16Array(all.keys.length * labelCount)
  const perLabel = new Float64Array(labelCount)
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    perLabel[label]!++
    for (let p = texts.starts[i]!; p < texts.starts[i + 1]!; p++) textCounts[all.find(texts.keys[p]!) * labelCount + label]!++
  }
  const keys: number[] = []
  const weights: number[] = []
  for (let f = 0; f < all.keys.length; f++) {
    const row = textCounts.subarray(f * labelCount, (f + 1) * labelCount)
    const seen = row.reduce((sum, n) => sum + n, 0)
    if (seen < minTexts) continue
    keys.push(all.keys[f]!)
    weights.push(Math.log(1 + labels.length / seen) * unevenness(row, perLabel, labels.length) ** UNEVENNESS_POWER)
  }
  return { index: new KeyIndex(Int32Array.from(keys)), weights: Float32Array.from(weights) }
}

function distinct(keys: Int32Array): Int32Array {
  const sorted = Int32Array.from(keys).sort()
  return sorted.filter((key, i) => i === 0 || key !== sorted[i - 1])
}

/** 1 − normalised entropy of the label given the feature, labels taken as equally frequent: 0 even, 1 only in one label. */
function unevenness(row: Uint16Array, perLabel: Float64Array, total: number): number {
  const labelCount = row.length
  let sum = 0
  const share = (k: number): number => (row[k]! / Math.max(1, perLabel[k]!)) * (total / labelCount) + IMAGINED_MESSAGES
  for (let k = 0; k < labelCount; k++) sum += share(k)
  let entropy = 0
  for (let k = 0; k < labelCount; k++) entropy -= (share(k) / sum) * Math.log(share(k) / sum)
  return labelCount < 2 ? 1 : Math.max(0.001, 1 - entropy / Math.log(labelCount))
}

/** One text as known features with values; every block of features has length 1. Reused between texts. */
export class TextVector {
  columns = new Int32Array(4096)
  values = new Float32Array(4096)
  size = 0
  private readonly squares = new Float64Array(BLOCK_COUNT)

  fill(counts: CountedText, vocabulary: Vocabulary): void {
    if (counts.size > this.columns.length) {
      this.columns = new Int32Array(counts.size * 2)
      this.values = new Float32Array(counts.size * 2)
    }
    this.size = 0
    this.squares.fill(0)
    const { index, weights } = vocabulary
    for (let i = 0; i < counts.size; i++) {
      const key = counts.keys[i]!
      const column = index.find(key)
      if (column < 0) continue
      const value = (1 + Math.log(counts.counts[i]!)) * weights[column]!
      this.squares[blockOf(key)]! += value * value
      this.columns[this.size] = column
      this.values[this.size++] = value
    }
    for (let i = 0; i < this.size; i++) this.values[i]! /= Math.sqrt(this.squares[blockOf(index.keys[this.columns[i]!]!)]!)
  }
}
