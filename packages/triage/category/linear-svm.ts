import { seededRandom, shuffle } from '../features/random.ts'
import type { SparseMatrix } from '../features/sparse-matrix.ts'
import { Arena, laneWidth, type Laid } from '../kernels/arena.ts'

export interface SvmOptions {
  cost: number
  maxPasses: number
  seed: number
}

export interface LinearWeights {
  /** A row of label weights for each column. */ weights: Float32Array
  bias: Float32Array
}

/** Ends when in a whole pass no score was further from where it should be. */
const TOLERANCE = 0.05
/** A step that would move a score by less is not worth the way through memory. */
const SMALLEST = 1e-3

/**
 * One linear support vector machine for each label against the rest: squared hinge loss, dual coordinate descent (Hsieh et al.,
 * ICML 2008). All labels are learned in one walk over a row, their weights side by side: the time goes into fetching weights
 * from memory, and so they are fetched once and not once a label.
 * @param rowCosts multiplies `cost` for each row (to weigh rare labels up)
 */
export function trainSvm(
  x: SparseMatrix,
  labels: Int32Array,
  labelCount: number,
  rowCosts: Float32Array,
  options: SvmOptions,
): LinearWeights {
  const machines = new Machines(
    x,
    labels,
    labelCount,
    Float64Array.from(rowCosts, (cost) => 1 / (2 * options.cost * cost)),
  )
  const order = Int32Array.from({ length: labels.length }, (_, i) => i)
  const random = seededRandom(options.seed)
  for (let pass = 0; pass < options.maxPasses; pass++) {
    shuffle(order, random)
    let furthest = 0
    for (let i = 0; i < order.length; i++) furthest = Math.max(furthest, machines.learn(order[i]!))
    if (furthest < TOLERANCE) break
  }
  return machines.weights()
}

class Machines {
  private readonly labelCount: number
  private readonly width: number
  private readonly labels: Int32Array
  private readonly slack: Float64Array
  private readonly curvature: Float64Array
  private readonly alpha: Float32Array
  private readonly bias: Float32Array
  private readonly starts: Int32Array
  private readonly arena: Arena
  private readonly rows: Laid<Float32Array>
  private readonly columns: Laid<Int32Array>
  private readonly values: Laid<Float32Array>
  private readonly scores: Laid<Float32Array>
  private readonly steps: Laid<Float32Array>

  constructor(x: SparseMatrix, labels: Int32Array, labelCount: number, slack: Float64Array) {
    this.labelCount = labelCount
    this.width = laneWidth(labelCount)
    this.labels = labels
    this.slack = slack
    this.curvature = slack.map((s, row) => s + 1 + squaredLength(x, row))
    this.alpha = new Float32Array(labels.length * labelCount)
    this.bias = new Float32Array(labelCount)
    this.starts = x.starts
    this.arena = new Arena(x.columnCount * this.width + 2 * x.columns.length + 2 * this.width, 5)
    this.rows = this.arena.floats(x.columnCount * this.width)
    this.columns = this.arena.ints(x.columns.length)
    this.values = this.arena.floats(x.columns.length)
    this.scores = this.arena.floats(this.width)
    this.steps = this.arena.floats(this.width)
    this.columns.view.set(x.columns)
    this.values.view.set(x.values)
  }

  weights(): LinearWeights {
    const { labelCount, width, rows, bias } = this
    const weights = new Float32Array((rows.view.length / width) * labelCount)
    for (let column = 0; column * labelCount < weights.length; column++)
      weights.set(rows.view.subarray(column * width, column * width + labelCount), column * labelCount)
    return { weights, bias }
  }

  /** Brings the scores of one row where they should be; answers how far the furthest was off. */
  learn(row: number): number {
    const {
      arena: { kernels },
      rows,
      width,
      columns,
      values,
      scores,
      steps,
      bias,
    } = this
    const from = this.starts[row]!
    const count = this.starts[row + 1]! - from
    scores.view.set(bias)
    kernels.gather(rows.at, width, columns.at + from * 4, values.at + from * 4, count, scores.at)
    const furthest = this.plan(row)
    if (furthest < SMALLEST) return furthest
    kernels.scatter(rows.at, width, columns.at + from * 4, values.at + from * 4, count, steps.at)
    for (let k = 0; k < bias.length; k++) bias[k]! += steps.view[k]!
    return furthest
  }

  /** How far the weights of each label are to move along the row. */
  private plan(row: number): number {
    const {
      alpha,
      labels,
      labelCount,
      scores: { view: scores },
      steps: { view: steps },
    } = this
    let furthest = 0
    for (let k = 0; k < labelCount; k++) {
      const sign = labels[row] === k ? 1 : -1
      const at = row * labelCount + k
      const gradient = scores[k]! * sign - 1 + alpha[at]! * this.slack[row]!
      steps[k] = 0
      if ((alpha[at] === 0 && gradient >= 0) || Math.abs(gradient) < SMALLEST) continue
      furthest = Math.max(furthest, Math.abs(gradient))
      const next = Math.max(0, alpha[at]! - gradient / this.curvature[row]!)
      steps[k] = (next - alpha[at]!) * sign
      alpha[at] = next
    }
    return furthest
  }
}

function squaredLength(x: SparseMatrix, row: number): number {
  let sum = 0
  for (let p = x.starts[row]!; p < x.starts[row + 1]!; p++) sum += x.values[p]! * x.values[p]!
  return sum
}
