import type { Vocabulary } from '../features/vocabulary.ts'
import type { NetworkHead } from './network-shape.ts'

/** Numbers in rows, each row kept in 8 bits a number with a factor of its own: a quarter of the size, no measured loss. */
export interface ByteRows {
  width: number
  bytes: Int8Array
  factors: Float32Array
}

/** The layout of model files this program writes and reads. */
export const MODEL_FORMAT = 2

/** What a model says of itself. */
export interface ModelCard {
  /** Layout of the file; a program refuses a layout it does not know. */
  format: number
  /** Hash of the messages and labels it was trained on, to tell whether a model is of today's data. */
  dataHash: string
  trainedAt: string
  messages: number
  seed: number
  /** Measured while training on messages kept aside. */
  heldOut: { messages: number; accuracy: number; macroF1: number; ece: number }
}

/** Everything needed to classify: an ensemble of two linear models and several small networks on shared features. */
export interface CategoryModel {
  card: ModelCard
  labels: string[]
  vocabulary: Vocabulary
  /** For each feature a weight for each label. */
  linear: ByteRows
  linearBias: Float32Array
  /** The same for the linear member that sees pairs and triples of characters only. */
  pairs: ByteRows
  pairsBias: Float32Array
  /** Multiplies the linear scores before they become probabilities. */
  linearSharpness: number
  /** For each short feature the input weights of all networks side by side. */
  networkInput: ByteRows
  networks: NetworkHead[]
  /** Multiplies the log of the mixed probabilities, so that a probability of 0.8 is right eight times in ten. */
  temperature: number
}

/** @param rows numbers, `width` a row */
export function toByteRows(rows: Float32Array | Float64Array, width: number): ByteRows {
  const count = width === 0 ? 0 : rows.length / width
  const bytes = new Int8Array(rows.length)
  const factors = new Float32Array(count)
  for (let row = 0; row < count; row++) {
    let largest = 0
    for (let j = 0; j < width; j++) largest = Math.max(largest, Math.abs(rows[row * width + j]!))
    if (largest === 0) continue
    factors[row] = largest / 127
    for (let j = 0; j < width; j++) bytes[row * width + j] = Math.round((rows[row * width + j]! / largest) * 127)
  }
  return { width, bytes, factors }
}
