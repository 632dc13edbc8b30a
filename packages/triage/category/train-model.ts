import { evaluate, type Evaluation } from '../evaluation/evaluate.ts'
import { featureWords } from '../features/extract-features.ts'
import { groupCopies } from '../similar/group-copies.ts'
import { assembleModel } from './assemble-model.ts'
import { fitTemperature, sharpen, type HeldOut } from './calibrate.ts'
import { MODEL_FORMAT, type CategoryModel } from './category-model.ts'
import { probabilitiesOf } from './classify.ts'
import { dataHash } from './data-hash.ts'

export interface LabelledMessage { text: string, label: string }

export interface TrainOptions {
  /** Instant written into the model's card, `2026-11-21T12:00:00Z`. */
  trainedAt: string
  seed?: number
  /** A feature must occur in this many messages (for the networks one more). Default 2; 1 suits very small collections. */
  minMessages?: number
}

const NETWORKS = 3
/** One part in this many is kept aside for calibration and for the figures in the card. */
const PARTS = 6
/** Fewer held-out messages than this say nothing about calibration. */
const ENOUGH = 50

/**
 * Learns categories from messages that people have labelled: a linear support vector machine and three small networks, averaged.
 * A smaller ensemble is first trained without a sixth of the messages (copies stay together) and tested on it: that gives the
 * calibration and the figures in the card. Throws when there are fewer than two labels.
 * The same messages, seed and date give the same model.
 */
export function trainModel(messages: readonly LabelledMessage[], options: TrainOptions): CategoryModel {
  const labels = [...new Set(messages.map((message) => message.label))].sort()
  if (labels.length < 2) throw new Error(`training needs messages with at least two labels; these have ${labels.length}`)
  const { seed = 1, minMessages = 2 } = options
  const heldOut = holdOut(messages, labels, { seed, minMessages })
  const temperature = heldOut.length < ENOUGH ? 1 : fitTemperature(heldOut)
  const { n, accuracy, macroF1, ece } = measure(heldOut, temperature, labels)
  const card = { format: MODEL_FORMAT, dataHash: dataHash(messages), trainedAt: options.trainedAt, messages: messages.length, seed, heldOut: { messages: n, accuracy, macroF1, ece } }
  return { ...assemble(messages, labels, { seed, minMessages, networks: NETWORKS }), card, temperature }
}

function assemble(messages: readonly LabelledMessage[], labels: string[], options: { seed: number, minMessages: number, networks: number }): Omit<CategoryModel, 'card'> {
  const numbers = new Map(labels.map((label, i) => [label, i]))
  return assembleModel(messages.map((message) => message.text), Int32Array.from(messages, (message) => numbers.get(message.label)!), labels, options)
}

function holdOut(messages: readonly LabelledMessage[], labels: string[], options: { seed: number, minMessages: number }): HeldOut[] {
  const parts = partsOf(messages)
  const learned = messages.filter((_, i) => parts[i] !== 0)
  const kept = messages.filter((message, i) => parts[i] === 0 && message.label !== '')
  if (new Set(learned.map((message) => message.label)).size < labels.length) return []
  const model = assemble(learned, labels, { ...options, networks: 1 })
  return kept.map(({ text, label }) => ({ truth: labels.indexOf(label), probabilities: probabilitiesOf(model, text) }))
}

/** Spreads the messages over the parts, copies always into one. Short words are left out: some collections come without them. */
function partsOf(messages: readonly LabelledMessage[]): Int32Array {
  const bones = messages.map(({ text }) => featureWords(text).filter((word) => word.length > 1).join(''))
  return groupCopies(bones).map((group) => (Math.imul(group + 1, 0x9e3779b1) >>> 8) % PARTS)
}

function measure(heldOut: readonly HeldOut[], temperature: number, labels: readonly string[]): Evaluation {
  return evaluate(heldOut.map(({ truth, probabilities }) => {
    const calibrated = sharpen(probabilities, temperature)
    const probability = Math.max(...calibrated)
    return { truth: labels[truth]!, proposed: labels[calibrated.indexOf(probability)]!, probability }
  }))
}
