import type { TextVector } from '../features/text-vector.ts'
import { Arena, laneWidth, type Laid } from '../kernels/arena.ts'
import type { ByteRows, CategoryModel } from './category-model.ts'

/** Features of one text, at most so many are read at a time; longer texts are read in stretches. */
const STRETCH = 4096
/** Rows' factors of one feature: linear, pairs, networks, and one place for the sake of the cache. */
const FACTORS = 4

/**
 * The weights of all members in the kernels' memory. Reading a text is waiting for memory: what belongs to one feature lies together,
 * the rows of both linear members side by side and the factors of all three in one place.
 */
export class LaidWeights {
  readonly linear: Gathering
  readonly pairs: Gathering
  readonly input: Gathering
  private readonly factors: Float32Array
  private readonly shortCount: number

  constructor({ linear, pairs, networkInput }: Pick<CategoryModel, 'linear' | 'pairs' | 'networkInput'>) {
    const [width, inputWidth] = [laneWidth(linear.width), laneWidth(networkInput.width)]
    const count = linear.factors.length
    this.shortCount = networkInput.factors.length
    const arena = new Arena(
      (2 * count * width + this.shortCount * inputWidth) / 4 + 2 * width + inputWidth + 6 * STRETCH,
      11,
    )
    const rows = arena.bytes(2 * count * width)
    layRows(linear, rows.view, 2 * width, 0)
    layRows(pairs, rows.view, 2 * width, width)
    const inputRows = arena.bytes(this.shortCount * inputWidth)
    layRows(networkInput, inputRows.view, inputWidth, 0)
    // A column of either linear member begins at every second row of that width.
    this.linear = new Gathering(arena, rows.at, width, 2)
    this.pairs = new Gathering(arena, rows.at + width, width, 2)
    this.input = new Gathering(arena, inputRows.at, inputWidth, 1)
    this.factors = new Float32Array(count * FACTORS)
    for (const [place, { factors }] of [linear, pairs, networkInput].entries())
      factors.forEach((factor, column) => {
        this.factors[column * FACTORS + place] = factor
      })
  }

  /** Fills the sums of each member over the features of a text. */
  sum({ columns, size, all, pairs, short }: TextVector): void {
    const { factors } = this
    for (const gathering of [this.linear, this.pairs, this.input]) gathering.begin()
    for (let i = 0; i < size; i++) {
      const column = columns[i]!
      const at = column * FACTORS
      if (all.values[i] !== 0) this.linear.add(column, all.values[i]! * factors[at]!)
      if (pairs.values[i] !== 0) this.pairs.add(column, pairs.values[i]! * factors[at + 1]!)
      if (short.values[i] !== 0) this.input.add(column, short.values[i]! * factors[at + 2]!)
    }
    for (const gathering of [this.linear, this.pairs, this.input]) gathering.end()
  }
}

function layRows({ width, bytes }: ByteRows, into: Int8Array, stride: number, from: number): void {
  for (let row = 0; row * width < bytes.length; row++)
    into.set(bytes.subarray(row * width, (row + 1) * width), row * stride + from)
}

/** The sum over rows of one member. */
class Gathering {
  readonly sums: Laid<Float32Array>
  private readonly arena: Arena
  private readonly rowsAt: number
  private readonly width: number
  private readonly step: number
  private readonly columns: Laid<Int32Array>
  private readonly values: Laid<Float32Array>
  private count = 0

  /** @param step a column's row is the one so many times as far on */
  constructor(arena: Arena, rowsAt: number, width: number, step: number) {
    this.arena = arena
    this.rowsAt = rowsAt
    this.width = width
    this.step = step
    this.sums = arena.floats(width)
    this.columns = arena.ints(STRETCH)
    this.values = arena.floats(STRETCH)
  }

  begin(): void {
    this.sums.view.fill(0)
    this.count = 0
  }

  add(column: number, value: number): void {
    this.columns.view[this.count] = column * this.step
    this.values.view[this.count++] = value
    if (this.count === STRETCH) this.end()
  }

  end(): void {
    this.arena.kernels.gatherBytes(this.rowsAt, this.width, this.columns.at, this.values.at, this.count, this.sums.at)
    this.count = 0
  }
}
