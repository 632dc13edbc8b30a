import type { SparseMatrix } from '../features/sparse-matrix.ts'
import { trainSvm, type LinearWeights } from './linear-svm.ts'
import { trainNetwork } from './network.ts'
import type { Network } from './network-shape.ts'

export interface Learning {
  /** Label number of each message. */
  labels: Int32Array
  labelCount: number
  seed: number
}

const NETWORK = {
  hidden: 32,
  passes: 12,
  learningRate: 0.02,
  inputDropout: 0.3,
  hiddenDropout: 0.2,
  labelSmoothing: 0.05,
}
const SVM = { cost: 3, maxPasses: 7 }
/** Mistakes on a label cost its rarity (mean ÷ own number of messages) to this power. */
const BALANCE = 0.3

/** One support vector machine for each label. */
export function trainLinear(x: SparseMatrix, { labels, labelCount, seed }: Learning): LinearWeights {
  return trainSvm(x, labels, labelCount, balancedCosts(labels, labelCount), { ...SVM, seed })
}

function balancedCosts(labels: Int32Array, labelCount: number): Float32Array {
  const counts = new Float64Array(labelCount)
  for (const label of labels) counts[label]!++
  return Float32Array.from(labels, (label) => (labels.length / labelCount / counts[label]!) ** BALANCE)
}

/** One network of the ensemble; `number` makes it differ from the others. */
export function trainMember(x: SparseMatrix, { labels, labelCount, seed }: Learning, number: number): Network {
  return trainNetwork(x, labels, labelCount, { ...NETWORK, seed: seed * 1000 + number })
}
