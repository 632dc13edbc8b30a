import type { TextVector } from '../features/text-vector.ts'
import type { CategoryModel } from './category-model.ts'
import { softmaxInPlace } from './network.ts'

type Scoring = Omit<CategoryModel, 'card'>

/** Probability of each label of the model, in the model's order, summing to 1. */
export function labelProbabilities(model: Scoring, vector: TextVector): Float64Array {
  const weight = model.networkShare / Math.max(1, model.networks.length)
  const mixed = linearProbabilities(model, vector).map((p) => p * (1 - model.networkShare))
  const middle = networkMiddle(model, vector)
  let from = 0
  for (const head of model.networks) {
    const scores = headProbabilities(head, middle, from)
    for (let k = 0; k < mixed.length; k++) mixed[k]! += scores[k]! * weight
    from += head.hidden
  }
  for (let k = 0; k < mixed.length; k++) mixed[k] = Math.log(mixed[k]! + 1e-9) * model.temperature
  softmaxInPlace(mixed)
  return mixed
}

function linearProbabilities(model: Scoring, vector: TextVector): Float64Array {
  const { width, bytes, factors } = model.linear
  const scores = Float64Array.from(model.linearBias)
  for (let i = 0; i < vector.size; i++) {
    const column = vector.columns[i]!
    const value = vector.values[i]! * factors[column]!
    const from = column * width
    for (let k = 0; k < width; k++) scores[k]! += value * bytes[from + k]!
  }
  for (let k = 0; k < width; k++) scores[k]! *= model.linearSharpness
  softmaxInPlace(scores)
  return scores
}

function networkMiddle(model: Scoring, vector: TextVector): Float64Array {
  const { width, bytes, factors } = model.networkInput
  const middle = new Float64Array(width)
  for (let i = 0; i < vector.size; i++) {
    const row = vector.columns[i]!
    if (row >= model.vocabulary.shortCount) continue
    const value = vector.shortValues[i]! * factors[row]!
    const from = row * width
    for (let j = 0; j < width; j++) middle[j]! += value * bytes[from + j]!
  }
  return middle
}

function headProbabilities(head: CategoryModel['networks'][number], middle: Float64Array, from: number): Float64Array {
  const labelCount = head.outputBias.length
  const scores = Float64Array.from(head.outputBias)
  for (let j = 0; j < head.hidden; j++) {
    const value = middle[from + j]! + head.hiddenBias[j]!
    if (value <= 0) continue
    for (let k = 0; k < labelCount; k++) scores[k]! += value * head.output[j * labelCount + k]!
  }
  softmaxInPlace(scores)
  return scores
}
