import { vectorise } from '../features/vectorise.ts'
import type { CountedTexts } from '../features/vocabulary.ts'
import { toByteRows, type CategoryModel } from './category-model.ts'
import type { Network } from './network-shape.ts'
import { trainLinear, trainMember } from './train-members.ts'

export interface AssembleOptions {
  seed: number
  minMessages: number
  networks: number
}

const LINEAR_SHARPNESS = 1.5

/** Trains the members of an ensemble and puts them side by side; not calibrated yet. */
export function assembleModel(
  texts: CountedTexts,
  numbers: Int32Array,
  labels: string[],
  options: AssembleOptions,
): Omit<CategoryModel, 'card'> {
  const { vocabulary, matrices } = vectorise(texts, numbers, labels.length, options.minMessages)
  const learning = { labels: numbers, labelCount: labels.length, seed: options.seed }
  const linear = trainLinear(matrices.all, learning)
  const pairs = trainLinear(matrices.pairs, learning)
  const networks = Array.from({ length: options.networks }, (_, number) =>
    trainMember(matrices.short, learning, number),
  )
  return {
    labels,
    vocabulary,
    temperature: 1,
    linearSharpness: LINEAR_SHARPNESS,
    linear: toByteRows(linear.weights, labels.length),
    linearBias: linear.bias,
    pairs: toByteRows(pairs.weights, labels.length),
    pairsBias: pairs.bias,
    networkInput: inputsSideBySide(networks, vocabulary.shortCount),
    networks: networks.map(({ hidden, hiddenBias, output, outputBias }) => ({
      hidden,
      hiddenBias,
      output,
      outputBias,
    })),
  }
}

function inputsSideBySide(networks: readonly Network[], columnCount: number): CategoryModel['networkInput'] {
  const width = networks.reduce((sum, network) => sum + network.hidden, 0)
  const rows = new Float32Array(columnCount * width)
  let from = 0
  for (const { hidden, input } of networks) {
    for (let column = 0; column < columnCount; column++)
      rows.set(input.subarray(column * hidden, (column + 1) * hidden), column * width + from)
    from += hidden
  }
  return toByteRows(rows, width)
}
