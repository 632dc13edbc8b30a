import { fitTemperature } from '../category/calibrate.ts'
import { softmaxInPlace } from '../category/softmax.ts'
import { BayesFeatures, featuresOf, readText, type ReadText } from './bayes-features.ts'

export interface Example {
  label: string
  text: string
}

interface ReadExample {
  label: string
  read: ReadText
}

const UNSEEN = 0.1
const FOLDS = 5

/**
 * Naive Bayes on words and pairs of characters: with a handful of sentences for a label it does better than anything that has
 * more to fit (docs/triage.md, cold start).
 */
export class NaiveBayes {
  readonly labels: readonly string[]
  private readonly features: BayesFeatures
  /** For each feature and label the log probability of the feature in the label, above its mean over the labels. */
  private readonly scores: Float64Array
  private sharpness = 1

  constructor(examples: readonly Example[]) {
    const { labels, features, scores } = learn(examples.map(read))
    this.labels = labels
    this.features = features
    this.scores = scores
  }

  /** With probabilities made honest on the examples themselves, each fold judged by the others. Without, the scores are far too sure. */
  static calibrated(examples: readonly Example[]): NaiveBayes {
    const model = new NaiveBayes(examples)
    const heldOut = [...Array(FOLDS).keys()].flatMap((fold) => {
      const rest = new NaiveBayes(examples.filter((_example, i) => i % FOLDS !== fold))
      return examples
        .filter((_example, i) => i % FOLDS === fold)
        .flatMap(({ label, text }) => {
          const truth = rest.labels.indexOf(label)
          return truth < 0 ? [] : [{ truth, probabilities: rest.probabilities(readText(text)) }]
        })
    })
    model.sharpness = fitTemperature(heldOut)
    return model
  }

  /** Probability of each label in the order of `labels`; even when no feature is known. */
  probabilities(text: ReadText): Float64Array {
    const { features, scores } = this
    const sums = new Float64Array(this.labels.length)
    features.read(text)
    let weight = 0
    for (let i = 0; i < features.size; i++) {
      const importance = features.weights[i]!
      const from = features.found[i]! * sums.length
      weight += importance
      for (let k = 0; k < sums.length; k++) sums[k]! += scores[from + k]! * importance
    }
    // Features of one text are not independent; the root of their number comes nearer to what they jointly know.
    const scale = weight === 0 ? 0 : this.sharpness / Math.sqrt(weight)
    for (let k = 0; k < sums.length; k++) sums[k]! *= scale
    softmaxInPlace(sums)
    return sums
  }

  /** Words of the text that speak for the label, strongest first. */
  wordsFor(label: string, text: ReadText, most = 5): string[] {
    return this.wordsForAll([this.labels.indexOf(label)], text, most)[0]!
  }

  /** The same for several labels by their numbers: each word is looked up once. */
  wordsForAll(labels: readonly number[], { words }: ReadText, most = 5): string[][] {
    const spoken: { word: string; strength: number }[][] = labels.map(() => [])
    for (const word of new Set(words)) {
      if (word.length < 2) continue
      const features = this.featuresInside(word)
      if (features.length === 0) continue
      labels.forEach((label, i) => {
        const strength = this.strength(features, label)
        if (strength > 0) spoken[i]!.push({ word, strength })
      })
    }
    return spoken.map((one) =>
      one
        .sort((a, b) => b.strength - a.strength)
        .slice(0, most)
        .map(({ word }) => word),
    )
  }

  /** Whether any of the text's words or pairs of characters was in an example. */
  knows(text: ReadText): boolean {
    this.features.read(text)
    return this.features.size > 0
  }

  /** Numbers of the word itself and the pairs in it, as far as known. */
  private featuresInside(word: string): number[] {
    const found: number[] = []
    const note = (feature: number): void => {
      if (feature >= 0) found.push(feature)
    }
    note(this.features.numberOf(word))
    for (let i = 0; i + 1 < word.length; i++) note(this.features.numberOfPair(word, i))
    return found
  }

  private strength(features: readonly number[], label: number): number {
    let sum = 0
    for (const feature of features) sum += this.scores[feature * this.labels.length + label] ?? 0
    return sum
  }
}

const read = ({ label, text }: Example): ReadExample => ({ label, read: readText(text) })

function learn(examples: readonly ReadExample[]): { labels: string[]; features: BayesFeatures; scores: Float64Array } {
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const numbers = new Map(labels.map((label, i) => [label, i]))
  const counts = new Map<string, Float64Array>()
  const totals = new Float64Array(labels.length)
  for (const example of examples) {
    const k = numbers.get(example.label)!
    for (const feature of featuresOf(example.read)) {
      const row = counts.get(feature) ?? new Float64Array(labels.length)
      row[k]!++
      totals[k]!++
      counts.set(feature, row)
    }
  }
  const known = [...counts.keys()]
  const scores = new Float64Array(known.length * labels.length)
  BayesFeatures.inOrder(known).forEach((feature, i) =>
    scores.set(scoreRow(counts.get(feature)!, totals, known.length), i * labels.length),
  )
  return { labels, features: new BayesFeatures(known), scores }
}

function scoreRow(counts: Float64Array, totals: Float64Array, featureCount: number): Float64Array {
  const row = counts.map((count, k) => Math.log((count + UNSEEN) / (totals[k]! + UNSEEN * featureCount)))
  const mean = row.reduce((a, b) => a + b, 0) / row.length
  return row.map((score) => score - mean)
}
