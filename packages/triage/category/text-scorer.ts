import { countFeatures, featureWords } from '../features/extract-features.ts'
import { FeatureCounts } from '../features/feature-counts.ts'
import { TextVector } from '../features/text-vector.ts'
import type { CategoryModel } from './category-model.ts'
import { Scorer } from './scorer.ts'

/** Label probabilities of texts by one model; keeps its working memory between texts. */
export class TextScorer {
  /** The text last read, as features with values. */
  readonly vector = new TextVector()
  /** Its features as counted. */
  readonly counts = new FeatureCounts()
  private readonly model: Omit<CategoryModel, 'card'>
  private readonly scorer: Scorer

  constructor(model: Omit<CategoryModel, 'card'>) {
    this.model = model
    this.scorer = new Scorer(model)
  }

  /** Probability of each label, in the model's order. */
  probabilities(text: string): Float64Array {
    return this.probabilitiesOf(featureWords(text))
  }

  /** The same of a text that is cut into words already (see `featureWords`). */
  probabilitiesOf(words: readonly string[]): Float64Array {
    countFeatures(words, this.counts)
    this.vector.read(this.counts, this.model.vocabulary)
    return this.scorer.probabilities(this.vector)
  }
}
