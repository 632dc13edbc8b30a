import { fitTemperature } from '../category/calibrate.ts'
import { softmaxInPlace } from '../category/softmax.ts'
import { featureWords } from '../features/extract-features.ts'

export interface Example { label: string, text: string }

/** What is said first weighs up to 1 + EARLY times as much, fading over FADE characters (see `extract-features`). */
const EARLY = 4
const FADE = 20
const UNSEEN = 0.1
const FOLDS = 5

/**
 * Naive Bayes on words and pairs of characters: with a handful of sentences for a label it does better than anything that has
 * more to fit (docs/triage.md, cold start).
 */
export class NaiveBayes {
  readonly labels: readonly string[]
  private readonly scores: Map<string, Float64Array>
  private sharpness = 1

  constructor(examples: readonly Example[]) {
    this.labels = [...new Set(examples.map((example) => example.label))].sort()
    this.scores = scoresOf(examples, this.labels)
  }

  /** With probabilities made honest on the examples themselves, each fold judged by the others. Without, the scores are far too sure. */
  static calibrated(examples: readonly Example[]): NaiveBayes {
    const model = new NaiveBayes(examples)
    const heldOut = [...Array(FOLDS).keys()].flatMap((fold) => {
      const rest = new NaiveBayes(examples.filter((_example, i) => i % FOLDS !== fold))
      return examples.filter((_example, i) => i % FOLDS === fold).flatMap(({ label, text }) => {
        const truth = rest.labels.indexOf(label)
        return truth < 0 ? [] : [{ truth, probabilities: rest.probabilities(featuresOf(text)) }]
      })
    })
    model.sharpness = fitTemperature(heldOut)
    return model
  }

  /** Probability of each label in the order of `labels`; even when no feature is known. */
  probabilities(features: ReadonlyMap<string, number>): Float64Array {
    const sums = new Float64Array(this.labels.length)
    let weight = 0
    for (const [feature, importance] of features) {
      const row = this.scores.get(feature)
      if (!row) continue
      weight += importance
      for (let k = 0; k < sums.length; k++) sums[k]! += row[k]! * importance
    }
    // Features of one text are not independent; the root of their number comes nearer to what they jointly know.
    const scale = weight === 0 ? 0 : this.sharpness / Math.sqrt(weight)
    for (let k = 0; k < sums.length; k++) sums[k]! *= scale
    softmaxInPlace(sums)
    return sums
  }

  /** Words of the text that speak for the label, strongest first. */
  wordsFor(label: string, text: string, most = 5): string[] {
    const number = this.labels.indexOf(label)
    const strength = (word: string): number => [word, ...pairsOf(word)].reduce((sum, feature) => sum + (this.scores.get(feature)?.[number] ?? 0), 0)
    return [...new Set(featureWords(text))].filter((word) => word.length > 1).map((word) => ({ word, strength: strength(word) }))
      .filter((one) => one.strength > 0).sort((a, b) => b.strength - a.strength).slice(0, most).map(({ word }) => word)
  }

  knows(features: ReadonlyMap<string, number>): boolean {
    return [...features.keys()].some((feature) => this.scores.has(feature))
  }
}

/** For each feature and label the log probability of the feature in the label, above its mean over the labels. */
function scoresOf(examples: readonly Example[], labels: readonly string[]): Map<string, Float64Array> {
  const numbers = new Map(labels.map((label, i) => [label, i]))
  const counts = new Map<string, Float64Array>()
  const totals = new Float64Array(labels.length)
  for (const { label, text } of examples) {
    const k = numbers.get(label)!
    for (const feature of featuresOf(text).keys()) {
      const row = counts.get(feature) ?? new Float64Array(labels.length)
      row[k]!++
      totals[k]!++
      counts.set(feature, row)
    }
  }
  for (const row of counts.values()) {
    for (let k = 0; k < row.length; k++) row[k] = Math.log((row[k]! + UNSEEN) / (totals[k]! + UNSEEN * counts.size))
    const mean = row.reduce((a, b) => a + b, 0) / row.length
    for (let k = 0; k < row.length; k++) row[k]! -= mean
  }
  return counts
}

/** Words and pairs of characters of a text, with how much each counts for standing early. */
export function featuresOf(text: string): Map<string, number> {
  const words = featureWords(text)
  const features = new Map<string, number>()
  const note = (feature: string, position: number): void => { if (!features.has(feature)) features.set(feature, 1 + EARLY * Math.exp(-position / FADE)) }
  let position = 0
  for (const word of words) {
    if (word.length > 1) note(word, position)
    position += word.length
  }
  pairsOf(words.join('')).forEach((pair, i) => note(pair, i))
  return features
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2))
}
