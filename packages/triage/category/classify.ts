import { countFeatures, featureWords } from '../features/extract-features.ts'
import { FeatureCounts } from '../features/feature-counts.ts'
import { TextVector } from '../features/text-vector.ts'
import type { CategoryModel } from './category-model.ts'
import { labelProbabilities } from './score-text.ts'
import { speakingWords } from './speaking-words.ts'

export interface LabelProposal {
  label: string
  /** Calibrated, 0–1. */
  probability: number
  /** Words of the message that spoke for this label, strongest first. */
  words: string[]
}

export interface Classification {
  /** The likeliest labels, best first; at most three. */
  top: LabelProposal[]
  /** True when the best stays below the threshold, or the message holds nothing the model knows: a person must choose. */
  abstained: boolean
}

export interface ClassifyOptions {
  /** Below this probability the model abstains. The city pack sets it. Default 0.5. */
  abstainBelow?: number
  /** Leave the words out when only labels are wanted; twice as fast. Default true. */
  explain?: boolean
}

const TOP = 3
const ABSTAIN_BELOW = 0.5

/** Proposes categories for messages with one model; keeps its working memory between messages. */
export class Classifier {
  readonly model: CategoryModel
  private readonly counts = new FeatureCounts()
  private readonly vector = new TextVector()

  constructor(model: CategoryModel) {
    this.model = model
  }

  classify(text: string, options: ClassifyOptions = {}): Classification {
    const words = featureWords(text)
    countFeatures(words, this.counts)
    this.vector.read(this.counts, this.model.vocabulary)
    const probabilities = labelProbabilities(this.model, this.vector)
    const order = [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!).slice(0, TOP)
    const spoke = options.explain === false ? [] : speakingWords(this.model, words, this.vector, order)
    const top = order.map((label, i) => ({ label: this.model.labels[label]!, probability: probabilities[label]!, words: spoke[i] ?? [] }))
    return { top, abstained: this.vector.size === 0 || (top[0]?.probability ?? 0) < (options.abstainBelow ?? ABSTAIN_BELOW) }
  }
}

/** Probability of each label, in the model's order. */
export function probabilitiesOf(model: Omit<CategoryModel, 'card'>, text: string): Float64Array {
  const counts = new FeatureCounts()
  const vector = new TextVector()
  countFeatures(featureWords(text), counts)
  vector.read(counts, model.vocabulary)
  return labelProbabilities(model, vector)
}
