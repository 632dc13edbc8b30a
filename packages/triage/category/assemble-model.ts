import { vectorise } from '../features/vectorise.ts'
import { toByteRows, type CategoryModel } from './category-model.ts'
import type { Network } from './network.ts'
import { trainLinear, trainMember, type TrainingData } from './train-members.ts'

export interface AssembleOptions { seed: number, minMessages: number, networks: number }

const LINEAR_SHARPNESS = 1.5
/** Weight of all networks together against the linear member; chosen by cross-validation. */
const NETWORK_SHARE = 0.8

/** Trains the members of an ensemble and puts them side by side; not calibrated yet. */
export function assembleModel(texts: readonly string[], numbers: Int32Array, labels: string[], options: AssembleOptions): Omit<CategoryModel, 'card'> {
  const { vocabulary, matrix, shortMatrix } = vectorise(texts, numbers, labels.length, options.minMessages)
  const data: TrainingData = { matrix, shortMatrix, labels: numbers, labelCount: labels.length, seed: options.seed }
  const linear = trainLinear(data)
  const networks = Array.from({ length: options.networks }, (_, number) => trainMember(data, number))
  return {
    labels, vocabulary, temperature: 1, linearSharpness: LINEAR_SHARPNESS, networkShare: NETWORK_SHARE,
    linear: toByteRows(linear.weights, labels.length), linearBias: linear.bias,
    networkInput: inputsSideBySide(networks, shortMatrix.columnCount),
    networks: networks.map(({ hidden, hiddenBias, output, outputBias }) => ({ hidden, hiddenBias, output, outputBias })),
  }
}

function inputsSideBySide(networks: readonly Network[], columnCount: number): CategoryModel['networkInput'] {
  const width = networks.reduce((sum, network) => sum + network.hidden, 0)
  const rows = new Float32Array(columnCount * width)
  let from = 0
  for (const { hidden, input } of networks) {
    for (let column = 0; column < columnCount; column++) rows.set(input.subarray(column * hidden, (column + 1) * hidden), column * width + from)
    from += hidden
  }
  return toByteRows(rows, width)
}
