import { seededRandom, shuffle } from '../features/random.ts'
import type { SparseMatrix } from '../features/sparse-matrix.ts'

export interface SvmOptions { cost: number, maxPasses: number, seed: number }

/** How far the largest and smallest projected gradient may lie apart at the end. */
const TOLERANCE = 0.05

/**
 * One linear support vector machine: weights and, last, the bias, that give member rows a score above 0.
 * Squared hinge loss, dual coordinate descent with shrinking (Hsieh et al., ICML 2008).
 * @param rowCosts multiplies `cost` for each row (to weigh rare labels up)
 */
export function trainSvm(x: SparseMatrix, isMember: Uint8Array, rowCosts: Float32Array, options: SvmOptions): Float64Array {
  const w = new Float64Array(x.columnCount + 1)
  const slack = Float64Array.from(rowCosts, (cost) => 1 / (2 * options.cost * cost))
  const problem: Problem = {
    x, w, slack, isMember, alpha: new Float64Array(isMember.length),
    curvature: slack.map((s, row) => s + 1 + squaredLength(x, row)),
    active: Int32Array.from({ length: isMember.length }, (_, i) => i), activeCount: isMember.length, highest: Infinity,
  }
  const random = seededRandom(options.seed)
  for (let pass = 0; pass < options.maxPasses; pass++) {
    shuffle(problem.active.subarray(0, problem.activeCount), random)
    const { high, low } = onePass(problem)
    if (high - low > TOLERANCE) { problem.highest = high <= 0 ? Infinity : high; continue }
    if (problem.activeCount === isMember.length) break
    problem.activeCount = isMember.length
    problem.highest = Infinity
  }
  return w
}

interface Problem {
  x: SparseMatrix
  w: Float64Array
  slack: Float64Array
  curvature: Float64Array
  isMember: Uint8Array
  alpha: Float64Array
  /** Rows still worth visiting come first. */
  active: Int32Array
  activeCount: number
  /** A row at its bound with a larger gradient is left out until the end. */
  highest: number
}

function onePass(problem: Problem): { high: number, low: number } {
  const { x, w, slack, curvature, alpha, active, highest } = problem
  let high = -Infinity
  let low = Infinity
  for (let s = 0; s < problem.activeCount; s++) {
    const row = active[s]!
    const y = problem.isMember[row] === 1 ? 1 : -1
    const gradient = score(w, x, row) * y - 1 + alpha[row]! * slack[row]!
    const isAtBound = alpha[row] === 0
    if (isAtBound && gradient > highest) {
      active[s--] = active[--problem.activeCount]!
      active[problem.activeCount] = row
      continue
    }
    const projected = isAtBound && gradient > 0 ? 0 : gradient
    if (projected > high) high = projected
    if (projected < low) low = projected
    if (Math.abs(projected) <= 1e-12) continue
    const next = Math.max(0, alpha[row]! - gradient / curvature[row]!)
    addRow(w, x, row, (next - alpha[row]!) * y)
    alpha[row] = next
  }
  return { high, low }
}

function squaredLength(x: SparseMatrix, row: number): number {
  let sum = 0
  for (let p = x.starts[row]!; p < x.starts[row + 1]!; p++) sum += x.values[p]! * x.values[p]!
  return sum
}

function score(w: Float64Array, x: SparseMatrix, row: number): number {
  let sum = w[x.columnCount]!
  for (let p = x.starts[row]!; p < x.starts[row + 1]!; p++) sum += w[x.columns[p]!]! * x.values[p]!
  return sum
}

function addRow(w: Float64Array, x: SparseMatrix, row: number, factor: number): void {
  for (let p = x.starts[row]!; p < x.starts[row + 1]!; p++) w[x.columns[p]!]! += factor * x.values[p]!
  w[x.columnCount]! += factor
}
