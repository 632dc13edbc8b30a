import type { SparseMatrix } from '../features/sparse-matrix.ts'
import { trainSvm } from './linear-svm.ts'
import { trainNetwork, type Network } from './network.ts'

/** Messages as the members of the ensemble see them. */
export interface TrainingData {
  /** All features, for the linear member; the short ones, for the networks. */
  matrix: SparseMatrix
  shortMatrix: SparseMatrix
  /** Label number of each message. */
  labels: Int32Array
  labelCount: number
  seed: number
}

const NETWORK = { hidden: 32, passes: 12, learningRate: 0.02, inputDropout: 0.3, hiddenDropout: 0.2, labelSmoothing: 0.05 }
const SVM = { cost: 3, maxPasses: 20 }
/** Mistakes on a label cost its rarity (mean ÷ own number of messages) to this power. */
const BALANCE = 0.3

export interface LinearMember { /** A row of label weights for each column. */ weights: Float32Array, bias: Float32Array }

/** One support vector machine for each label. */
export function trainLinear({ matrix, labels, labelCount, seed }: TrainingData): LinearMember {
  const costs = balancedCosts(labels, labelCount)
  const weights = new Float32Array(matrix.columnCount * labelCount)
  const bias = new Float32Array(labelCount)
  for (let label = 0; label < labelCount; label++) {
    const isMember = Uint8Array.from(labels, (one) => (one === label ? 1 : 0))
    const w = trainSvm(matrix, isMember, costs, { ...SVM, seed })
    for (let column = 0; column < matrix.columnCount; column++) weights[column * labelCount + label] = w[column]!
    bias[label] = w[matrix.columnCount]!
  }
  return { weights, bias }
}

function balancedCosts(labels: Int32Array, labelCount: number): Float32Array {
  const counts = new Float64Array(labelCount)
  for (const label of labels) counts[label]!++
  return Float32Array.from(labels, (label) => (labels.length / labelCount / counts[label]!) ** BALANCE)
}

/** One network of the ensemble; `number` makes it differ from the others. */
export function trainMember({ shortMatrix, labels, labelCount, seed }: TrainingData, number: number): Network {
  return trainNetwork(shortMatrix, labels, labelCount, { ...NETWORK, seed: seed * 1000 + number })
}
