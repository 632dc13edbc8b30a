import type { TextVector } from '../features/text-vector.ts'
import type { CategoryModel } from './category-model.ts'
import { LaidWeights } from './laid-weights.ts'
import type { NetworkHead } from './network-shape.ts'
import { softmaxInPlace } from './softmax.ts'

/** The three sorts of members count alike, by cross-validation. */
const LINEAR_SHARE = 1 / 3
const PAIRS_SHARE = 1 / 3
const NETWORKS_SHARE = 1 / 3

/** Reckons with one model; keeps its weights where the kernels find them. */
export class Scorer {
  private readonly model: Omit<CategoryModel, 'card'>
  private readonly weights: LaidWeights

  constructor(model: Omit<CategoryModel, 'card'>) {
    this.model = model
    this.weights = new LaidWeights(model)
  }

  /** Probability of each label of the model, in the model's order, summing to 1. */
  probabilities(vector: TextVector): Float64Array {
    const { model, weights } = this
    const mixed = new Float64Array(model.labels.length)
    weights.sum(vector)
    addShare(mixed, this.linearScores(model.linearBias, weights.linear.sums.view), LINEAR_SHARE)
    addShare(mixed, this.linearScores(model.pairsBias, weights.pairs.sums.view), PAIRS_SHARE)
    let from = 0
    for (const head of model.networks) {
      addShare(mixed, headScores(head, weights.input.sums.view, from), NETWORKS_SHARE / model.networks.length)
      from += head.hidden
    }
    for (let k = 0; k < mixed.length; k++) mixed[k] = Math.log(mixed[k]! + 1e-9) * model.temperature
    softmaxInPlace(mixed)
    return mixed
  }

  private linearScores(bias: Float32Array, sums: Float32Array): Float64Array {
    return Float64Array.from(bias, (own, k) => (own + sums[k]!) * this.model.linearSharpness)
  }
}

function addShare(mixed: Float64Array, scores: Float64Array, share: number): void {
  softmaxInPlace(scores)
  for (let k = 0; k < mixed.length; k++) mixed[k]! += scores[k]! * share
}

function headScores(head: NetworkHead, middle: Float32Array, from: number): Float64Array {
  const labelCount = head.outputBias.length
  const scores = Float64Array.from(head.outputBias)
  for (let j = 0; j < head.hidden; j++) {
    const value = middle[from + j]! + head.hiddenBias[j]!
    if (value <= 0) continue
    for (let k = 0; k < labelCount; k++) scores[k]! += value * head.output[j * labelCount + k]!
  }
  return scores
}
