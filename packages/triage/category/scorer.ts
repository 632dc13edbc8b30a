import type { TextVector } from '../features/text-vector.ts'
import { Arena, laneWidth, type Laid } from '../kernels/arena.ts'
import type { ByteRows, CategoryModel } from './category-model.ts'
import type { NetworkHead } from './network-shape.ts'
import { softmaxInPlace } from './softmax.ts'

/** Features of one text, at most so many are read at a time; longer texts are read in stretches. */
const STRETCH = 4096
/** The three sorts of members count alike, by cross-validation. */
const LINEAR_SHARE = 1 / 3
const PAIRS_SHARE = 1 / 3
const NETWORKS_SHARE = 1 / 3

/** Reckons with one model; keeps its weights where the kernels find them. */
export class Scorer {
  private readonly model: Omit<CategoryModel, 'card'>
  private readonly arena: Arena
  private readonly linear: LaidRows
  private readonly pairs: LaidRows
  private readonly input: LaidRows

  constructor(model: Omit<CategoryModel, 'card'>) {
    this.model = model
    const { linear, pairs, networkInput } = model
    const room = [linear, pairs, networkInput].reduce((sum, rows) => sum + LaidRows.room(rows), 0)
    this.arena = new Arena(room, 12)
    this.linear = new LaidRows(linear, this.arena)
    this.pairs = new LaidRows(pairs, this.arena)
    this.input = new LaidRows(networkInput, this.arena)
  }

  /** Probability of each label of the model, in the model's order, summing to 1. */
  probabilities(vector: TextVector): Float64Array {
    const { model } = this
    const mixed = new Float64Array(model.labels.length)
    addShare(mixed, this.linearScores(this.linear, model.linearBias, vector, vector.all.values), LINEAR_SHARE)
    addShare(mixed, this.linearScores(this.pairs, model.pairsBias, vector, vector.pairs.values), PAIRS_SHARE)
    this.input.sum(vector.columns, vector.short.values, vector.size)
    let from = 0
    for (const head of model.networks) {
      addShare(mixed, headScores(head, this.input.sums.view, from), NETWORKS_SHARE / model.networks.length)
      from += head.hidden
    }
    for (let k = 0; k < mixed.length; k++) mixed[k] = Math.log(mixed[k]! + 1e-9) * model.temperature
    softmaxInPlace(mixed)
    return mixed
  }

  private linearScores(rows: LaidRows, bias: Float32Array, vector: TextVector, values: Float32Array): Float64Array {
    rows.sum(vector.columns, values, vector.size)
    return Float64Array.from(bias, (own, k) => (own + rows.sums.view[k]!) * this.model.linearSharpness)
  }
}

function addShare(mixed: Float64Array, scores: Float64Array, share: number): void {
  softmaxInPlace(scores)
  for (let k = 0; k < mixed.length; k++) mixed[k]! += scores[k]! * share
}

function headScores(head: NetworkHead, middle: Float32Array, from: number): Float64Array {
  const labelCount = head.outputBias.length
  const scores = Float64Array.from(head.outputBias)
  for (let j = 0; j < head.hidden; j++) {
    const value = middle[from + j]! + head.hiddenBias[j]!
    if (value <= 0) continue
    for (let k = 0; k < labelCount; k++) scores[k]! += value * head.output[j * labelCount + k]!
  }
  return scores
}

/** Rows of bytes in the kernels' memory, each as wide as they need, and the sum over a text's features. */
class LaidRows {
  readonly sums: Laid<Float32Array>
  private readonly arena: Arena
  private readonly width: number
  private readonly rows: Laid<Int8Array>
  private readonly factors: Float32Array
  private readonly columns: Laid<Int32Array>
  private readonly values: Laid<Float32Array>

  constructor({ width, bytes, factors }: ByteRows, arena: Arena) {
    this.arena = arena
    this.width = laneWidth(width)
    this.factors = factors
    this.rows = arena.bytes(factors.length * this.width)
    this.sums = arena.floats(this.width)
    this.columns = arena.ints(STRETCH)
    this.values = arena.floats(STRETCH)
    if (this.width === width) this.rows.view.set(bytes)
    else for (let row = 0; row < factors.length; row++) this.rows.view.set(bytes.subarray(row * width, (row + 1) * width), row * this.width)
  }

  static room({ width, factors }: ByteRows): number {
    return (factors.length * laneWidth(width)) / 4 + laneWidth(width) + 2 * STRETCH
  }

  sum(columns: Int32Array, values: Float32Array, size: number): void {
    const { factors, columns: { view: kept }, values: { view: weighed } } = this
    this.sums.view.fill(0)
    let count = 0
    for (let i = 0; i < size; i++) {
      if (values[i] === 0) continue
      kept[count] = columns[i]!
      weighed[count++] = values[i]! * factors[columns[i]!]!
      if (count === STRETCH) { this.add(count); count = 0 }
    }
    this.add(count)
  }

  private add(count: number): void {
    this.arena.kernels.gatherBytes(this.rows.at, this.width, this.columns.at, this.values.at, count, this.sums.at)
  }
}
