import type { SparseMatrix } from '../features/sparse-matrix.ts'
import { Arena, LANES, type Laid } from '../kernels/arena.ts'
import { HeadStep } from './head-step.ts'
import type { NetworkHead, NetworkOptions } from './network-shape.ts'

const START_INPUT = 0.1
const TINY = 1e-6

/** One step of learning on one message. */
export class TrainingStep {
  private readonly x: SparseMatrix
  private readonly options: NetworkOptions
  private readonly random: () => number
  private readonly behind: HeadStep
  private readonly arena: Arena
  private readonly rows: Laid<Float32Array>
  private readonly squares: Laid<Float32Array>
  private readonly middle: Laid<Float32Array>
  private readonly gradient: Laid<Float32Array>
  /** Features of the message that were not left out. */
  private readonly columns: Laid<Int32Array>
  private readonly values: Laid<Float32Array>

  constructor(x: SparseMatrix, labelCount: number, options: NetworkOptions, random: () => number) {
    const { hidden } = options
    if (hidden % LANES !== 0) throw new RangeError(`hidden units come in groups of ${LANES}`)
    this.x = x
    this.options = options
    this.random = random
    const longest = x.starts.reduce((most, start, i) => (i === 0 ? 0 : Math.max(most, start - x.starts[i - 1]!)), 0)
    this.arena = new Arena(x.columnCount * (hidden + 1) + 2 * hidden + 2 * longest, 6)
    this.rows = this.arena.floats(x.columnCount * hidden)
    this.squares = this.arena.floats(x.columnCount)
    this.middle = this.arena.floats(hidden)
    this.gradient = this.arena.floats(hidden)
    this.columns = this.arena.ints(longest)
    this.values = this.arena.floats(longest)
    this.squares.view.fill(TINY)
    const reach = START_INPUT / Math.sqrt(hidden)
    for (let i = 0; i < this.rows.view.length; i++) this.rows.view[i] = (random() * 2 - 1) * reach
    this.behind = new HeadStep(labelCount, options, random)
  }

  get input(): Float32Array {
    return this.rows.view
  }

  get head(): NetworkHead {
    return this.behind.head
  }

  learn(row: number, label: number, rate: number): void {
    const {
      arena: { kernels },
      rows,
      middle,
      gradient,
      squares,
      columns,
      values,
      options: { hidden },
    } = this
    const count = this.keepFeatures(row)
    middle.view.fill(0)
    kernels.gather(rows.at, hidden, columns.at, values.at, count, middle.at)
    const mean = this.behind.learn(middle.view, gradient.view, label, rate)
    if (mean > 0) kernels.adagrad(rows.at, hidden, columns.at, values.at, count, gradient.at, squares.at, mean, rate)
  }

  /** Some are left out at random; the others weigh as much more. */
  private keepFeatures(row: number): number {
    const {
      x,
      random,
      options: { inputDropout },
      columns: { view: columns },
      values: { view: values },
    } = this
    const scale = 1 / (1 - inputDropout)
    let count = 0
    for (let p = x.starts[row]!; p < x.starts[row + 1]!; p++) {
      if (random() < inputDropout) continue
      columns[count] = x.columns[p]!
      values[count++] = x.values[p]! * scale
    }
    return count
  }
}
