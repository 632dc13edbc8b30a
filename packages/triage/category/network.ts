import { seededRandom, shuffle } from '../features/random.ts'
import type { SparseMatrix } from '../features/sparse-matrix.ts'
import type { Network, NetworkOptions } from './network-shape.ts'
import { TrainingStep } from './training-step.ts'

/**
 * A small network on sparse features: an embedding of each word and character pair learned for the labels (as in fastText),
 * with a bent middle. Softmax loss, Adagrad (one rate for each feature), features near 0 at the start so that rare ones stay silent.
 */
export function trainNetwork(
  x: SparseMatrix,
  labels: Int32Array,
  labelCount: number,
  options: NetworkOptions,
): Network {
  const random = seededRandom(options.seed)
  const step = new TrainingStep(x, labelCount, options, random)
  const order = Int32Array.from({ length: labels.length }, (_, i) => i)
  for (let pass = 0; pass < options.passes; pass++) {
    shuffle(order, random)
    const rate = options.learningRate * (1.02 - pass / options.passes)
    for (let i = 0; i < order.length; i++) step.learn(order[i]!, labels[order[i]!]!, rate)
  }
  return { ...step.head, input: step.input }
}
