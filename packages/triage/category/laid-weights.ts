import type { TextVector } from '../features/text-vector.ts'
import { Arena, laneWidth, type Laid } from '../kernels/arena.ts'
import type { ByteRows, CategoryModel } from './category-model.ts'

/** Features of one text, at most so many are read at a time; longer texts are read in stretches. */
const STRETCH = 4096
/** Rows' factors of one feature: linear, pairs, networks, and one place for the sake of the cache. */
const FACTORS = 4
const CACHE_LINE = 64

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
  private readonly rows: Int8Array
  private readonly inputRows: Int8Array
  private readonly rowWidth: number
  private readonly inputWidth: number
  /** Kept so that reading ahead is not left out. */
  fetched = 0

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
    this.rows = rows.view
    this.inputRows = inputRows.view
    this.rowWidth = 2 * width
    this.inputWidth = inputWidth
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

  /** Rows and factors are asked for all at once, so that the processor waits for many at a time (see `KeyIndex`). */
  private fetchAhead(columns: Int32Array, size: number): void {
    const { factors, rows, inputRows, rowWidth, inputWidth, shortCount } = this
    let fetched = 0
    for (let i = 0; i < size; i++) {
      const column = columns[i]!
      fetched += factors[column * FACTORS]! + rows[column * rowWidth]!
      if (column >= shortCount) continue
      for (let at = column * inputWidth, end = at + inputWidth; at < end; at += CACHE_LINE) fetched += inputRows[at]!
    }
    this.fetched = fetched
  }

  /** Fills the sums of each member over the features of a text. */
  sum({ columns, size, all, pairs, short }: TextVector): void {
    const { factors } = this
    this.fetchAhead(columns, size)
    this.linear.sum(columns, all.values, factors, size)
    this.pairs.sum(columns, pairs.values, factors.subarray(1), size)
    this.input.sum(columns, short.values, factors.subarray(2), size)
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

  /** @param factors that of a feature stands at `FACTORS` times its column */
  sum(features: Int32Array, values: Float32Array, factors: Float32Array, size: number): void {
    const { step } = this
    const [columnsView, valuesView] = [this.columns.view, this.values.view]
    let count = 0
    this.sums.view.fill(0)
    for (let i = 0; i < size; i++) {
      if (values[i] === 0) continue
      const column = features[i]!
      columnsView[count] = column * step
      valuesView[count++] = values[i]! * factors[column * FACTORS]!
      if (count < STRETCH) continue
      this.gather(count)
      count = 0
    }
    this.gather(count)
  }

  private gather(count: number): void {
    this.arena.kernels.gatherBytes(this.rowsAt, this.width, this.columns.at, this.values.at, count, this.sums.at)
  }
}
