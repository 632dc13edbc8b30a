import { isLongGram } from './extract-features.ts'
import { KeyIndex } from './key-index.ts'

/** How strongly a feature's unevenness over the labels counts; 0 = not at all (plain tf-idf). Chosen by cross-validation. */
const UNEVENNESS_POWER = 0.35
/** Messages a feature is imagined to have in every label, so that rare ones do not look pure. */
const IMAGINED_MESSAGES = 0.5

/** The features a model knows. */
export interface Vocabulary {
  index: KeyIndex
  /**
   * For each feature two numbers, side by side. Rarity: log of all messages ÷ messages with it. Then how telling it is: its
   * unevenness over the labels, 0–1, to a power; place names and courtesies are near 0.
   */
  traits: Float32Array
  /** The features before this number are short: the networks see them too, but not the many rare character triples. */
  shortCount: number
}

/** Distinct features of one text with their counts; entries from `size` on are left over from earlier texts. */
export interface CountedText {
  keys: Int32Array
  counts: Float32Array
  size: number
}

/** Features of many texts, kept flat: text i holds entries starts[i] up to starts[i + 1]. */
export interface CountedTexts {
  starts: Int32Array
  keys: Int32Array
  counts: Float32Array
}

/** The features seen in at least `minTexts` of the texts, weighted by rarity and by how unevenly labels share them. */
export function buildVocabulary(
  texts: CountedTexts,
  labels: Int32Array,
  labelCount: number,
  minTexts: number,
): Vocabulary {
  const all = new KeyIndex(distinct(texts.keys))
  const textCounts = new Uint16Array(all.keys.length * labelCount)
  const perLabel = new Float64Array(labelCount)
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    perLabel[label]!++
    for (let p = texts.starts[i]!; p < texts.starts[i + 1]!; p++)
      textCounts[all.find(texts.keys[p]!) * labelCount + label]!++
  }
  const { numbers, shortCount } = keptFeatures(all.keys, textCounts, labelCount, minTexts)
  const traits = new Float32Array(numbers.length * 2)
  numbers.forEach((f, column) => {
    traits[column * 2] = Math.log(1 + labels.length / seenIn(textCounts, f, labelCount))
    traits[column * 2 + 1] =
      unevenness(textCounts.subarray(f * labelCount, (f + 1) * labelCount), perLabel, labels.length) ** UNEVENNESS_POWER
  })
  return { index: new KeyIndex(numbers.map((f) => all.keys[f]!)), traits, shortCount }
}

/**
 * Features seen often enough, short ones first, and of each kind the most frequent first: what is looked up most lies together in
 * memory. Networks, and the many character triples, need one message more.
 */
function keptFeatures(
  keys: Int32Array,
  textCounts: Uint16Array,
  labelCount: number,
  minTexts: number,
): { numbers: Int32Array; shortCount: number } {
  const short: number[] = []
  const long: number[] = []
  const totals = Int32Array.from(keys, (_key, f) => seenIn(textCounts, f, labelCount))
  for (let f = 0; f < keys.length; f++) {
    const seen = totals[f]!
    if (seen < minTexts) continue
    const isLong = isLongGram(keys[f]!)
    if (!isLong && seen > minTexts) short.push(f)
    else if (!isLong || seen > minTexts) long.push(f)
  }
  const byFrequency = (a: number, b: number): number => totals[b]! - totals[a]! || a - b
  return { numbers: Int32Array.from([...short.sort(byFrequency), ...long.sort(byFrequency)]), shortCount: short.length }
}

function seenIn(textCounts: Uint16Array, feature: number, labelCount: number): number {
  let sum = 0
  for (let k = 0; k < labelCount; k++) sum += textCounts[feature * labelCount + k]!
  return sum
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
