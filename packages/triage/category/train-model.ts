import { evaluate, type Evaluation } from '../evaluation/evaluate.ts'
import { pickTexts, readTexts, type ReadTexts } from '../features/count-texts.ts'
import { TextVector } from '../features/text-vector.ts'
import { textAt } from '../features/vectorise.ts'
import { groupCopies } from '../similar/group-copies.ts'
import { assembleModel, type AssembleOptions } from './assemble-model.ts'
import { fitTemperature, sharpen, type HeldOut } from './calibrate.ts'
import { MODEL_FORMAT, type CategoryModel } from './category-model.ts'
import { dataHash } from './data-hash.ts'
import { Scorer } from './scorer.ts'

export interface LabelledMessage {
  text: string
  label: string
}

export interface TrainOptions {
  /** Instant written into the model's card, `2026-11-21T12:00:00Z`. */
  trainedAt: string
  seed?: number
  /** A feature must occur in this many messages (for the networks one more). Default 2; 1 suits very small collections. */
  minMessages?: number
}

const NETWORKS = 4
/** One part in this many is kept aside for calibration and for the figures in the card. */
const PARTS = 6
/** Fewer held-out messages than this say nothing about calibration. */
const ENOUGH = 50

/**
 * Learns categories from messages that people have labelled: two linear support vector machines and four small networks, averaged.
 * A first ensemble is trained without a sixth of the messages (copies stay together) and tested on it: that gives the
 * calibration and the figures in the card. Throws when there are fewer than two labels.
 * The same messages, seed and date give the same model.
 */
export function trainModel(messages: readonly LabelledMessage[], options: TrainOptions): CategoryModel {
  const labels = [...new Set(messages.map((message) => message.label))].sort()
  if (labels.length < 2)
    throw new Error(`training needs messages with at least two labels; these have ${labels.length}`)
  const { seed = 1, minMessages = 2 } = options
  const read = readTexts(messages.map((message) => message.text))
  const numbers = Int32Array.from(messages, (message) => labels.indexOf(message.label))
  const heldOut = holdOut(read, numbers, labels, { seed, minMessages, networks: NETWORKS })
  const temperature = heldOut.length < ENOUGH ? 1 : fitTemperature(heldOut)
  const { n, accuracy, macroF1, ece } = measure(heldOut, temperature, labels)
  const card = {
    format: MODEL_FORMAT,
    dataHash: dataHash(messages),
    trainedAt: options.trainedAt,
    messages: messages.length,
    seed,
    heldOut: { messages: n, accuracy, macroF1, ece },
  }
  return {
    ...assembleModel(read.counted, numbers, labels, { seed, minMessages, networks: NETWORKS }),
    card,
    temperature,
  }
}

function holdOut(
  { counted, bones }: ReadTexts,
  numbers: Int32Array,
  labels: string[],
  options: AssembleOptions,
): HeldOut[] {
  const parts = partsOf(bones)
  const rows = numbers.map((_, row) => row)
  const [learned, kept] = [rows.filter((row) => parts[row] !== 0), rows.filter((row) => parts[row] === 0)]
  if (new Set(learned.map((row) => numbers[row]!)).size < labels.length) return []
  const model = assembleModel(
    pickTexts(counted, learned),
    learned.map((row) => numbers[row]!),
    labels,
    options,
  )
  const [scorer, vector] = [new Scorer(model), new TextVector()]
  return [...kept].map((row) => {
    vector.read(textAt(counted, row), model.vocabulary)
    return { truth: numbers[row]!, probabilities: scorer.probabilities(vector) }
  })
}

/** Spreads the messages over the parts, copies always into one. */
function partsOf(bones: readonly string[]): Int32Array {
  return groupCopies(bones).map((group) => (Math.imul(group + 1, 0x9e3779b1) >>> 8) % PARTS)
}

function measure(heldOut: readonly HeldOut[], temperature: number, labels: readonly string[]): Evaluation {
  return evaluate(
    heldOut.map(({ truth, probabilities }) => {
      const calibrated = sharpen(probabilities, temperature)
      const probability = Math.max(...calibrated)
      return { truth: labels[truth]!, proposed: labels[calibrated.indexOf(probability)]!, probability }
    }),
  )
}
