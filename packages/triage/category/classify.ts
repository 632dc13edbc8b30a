import { featureWords } from '../features/extract-features.ts'
import type { CategoryModel } from './category-model.ts'
import { SpeakingWords } from './speaking-words.ts'
import { TextScorer } from './text-scorer.ts'

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
  private readonly scorer: TextScorer
  private readonly speaking: SpeakingWords

  constructor(model: CategoryModel) {
    this.model = model
    this.scorer = new TextScorer(model)
    this.speaking = new SpeakingWords(model)
  }

  classify(text: string, options: ClassifyOptions = {}): Classification {
    const words = featureWords(text)
    const probabilities = this.scorer.probabilitiesOf(words)
    const order = [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!).slice(0, TOP)
    const spoke = options.explain === false ? [] : this.speaking.of(words, this.scorer, order)
    const top = order.map((label, i) => ({
      label: this.model.labels[label]!,
      probability: probabilities[label]!,
      words: spoke[i] ?? [],
    }))
    return {
      top,
      abstained: this.scorer.vector.size === 0 || (top[0]?.probability ?? 0) < (options.abstainBelow ?? ABSTAIN_BELOW),
    }
  }
}
