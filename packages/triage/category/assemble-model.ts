import { isLongGram } from '../features/extract-features.ts'
import { keepColumns } from '../features/sparse-matrix.ts'
import { vectorise } from '../features/vectorise.ts'
import { toByteRows, type CategoryModel } from './category-model.ts'
import type { Network } from './network.ts'
import { trainLinear, trainMember, type TrainingData } from './train-members.ts'

export interface AssembleOptions { seed: number; minMessages: number; networks: number }

const LINEAR_SHARPNESS = 1.5
/** The networks together weigh three times as much as the linear member, however many they are. */
const NETWORK_SHARE = 0.75

/** Trains the members of an ensemble and puts them side by side; not calibrated yet. */
export function assembleModel(texts: readonly string[], numbers: Int32Array, labels: string[], options: AssembleOptions): Omit<CategoryModel, 'card'> {
  const { vocabulary, matrix } = vectorise(texts, numbers, labels.length, options.minMessages)
  const isShort = shortColumns(vocabulary.index.keys, matrix.columns, options.minMessages + 1)
  const shortMatrix = keepColumns(matrix, isShort)
  const data: TrainingData = { matrix, shortMatrix, labels: numbers, labelCount: labels.length, seed: options.seed }
  const linear = trainLinear(data)
  const networks = Array.from({ length: options.networks }, (_, number) => trainMember(data, number))
  return {
    labels, vocabulary, temperature: 1, linearSharpness: LINEAR_SHARPNESS, networkShare: NETWORK_SHARE,
    linear: toByteRows(linear.weights, labels.length), linearBias: linear.bias,
    networkInput: inputsSideBySide(networks, shortMatrix.columnCount), networkRow: rowNumbers(isShort),
    networks: networks.map(({ hidden, hiddenBias, output, outputBias }) => ({ hidden, hiddenBias, output, outputBias })),
  }
}

/** Columns the networks see: no character triples, and seen in at least `minMessages` messages. */
function shortColumns(keys: Int32Array, columns: Int32Array, minMessages: number): Uint8Array {
  const seen = new Int32Array(keys.length)
  for (const column of columns) seen[column]!++
  return Uint8Array.from(keys, (key, column) => (!isLongGram(key) && seen[column]! >= minMessages ? 1 : 0))
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

function rowNumbers(isKept: Uint8Array): Int32Array {
  let next = 0
  return Int32Array.from(isKept, (kept) => (kept === 1 ? next++ : -1))
}
