import { seededRandom, shuffle } from '../features/random.ts'
import type { SparseMatrix } from '../features/sparse-matrix.ts'

export interface NetworkOptions {
  hidden: number
  passes: number
  learningRate: number
  seed: number
  /** Share of input features, and of hidden units, left out at random in each step. */
  inputDropout: number
  hiddenDropout: number
  /** Probability given to the wrong labels together while training, against overconfidence. */
  labelSmoothing: number
}

/** Label scores = output · relu(input · features + hiddenBias) + outputBias. */
export interface Network {
  hidden: number
  /** One row of `hidden` numbers for each feature column. */
  input: Float32Array
  hiddenBias: Float32Array
  /** One row of label weights for each hidden unit. */
  output: Float32Array
  outputBias: Float32Array
}

/**
 * A small network on sparse features: an embedding of each word and character pair learned for the labels (as in fastText),
 * with a bent middle. Softmax loss, Adagrad (one rate for each feature), features near 0 at the start so that rare ones stay silent.
 */
export function trainNetwork(x: SparseMatrix, labels: Int32Array, labelCount: number, options: NetworkOptions): Network {
  const random = seededRandom(options.seed)
  const step = new TrainingStep(x, labelCount, options, random)
  const order = Int32Array.from({ length: labels.length }, (_, i) => i)
  for (let pass = 0; pass < options.passes; pass++) {
    shuffle(order, random)
    const rate = options.learningRate * (1.02 - pass / options.passes)
    for (let i = 0; i < order.length; i++) step.learn(order[i]!, labels[order[i]!]!, rate)
  }
  return step.network
}

const START_INPUT = 0.1
const START_OUTPUT = 1.7
const TINY = 1e-6

class TrainingStep {
  readonly network: Network
  private readonly x: SparseMatrix
  private readonly options: NetworkOptions
  private readonly random: () => number
  private readonly inputSquares: Float32Array
  private readonly hiddenSquares: Float32Array
  private readonly outputSquares: Float32Array
  private readonly outputBiasSquares: Float32Array
  private readonly middle: Float32Array
  private readonly middleGradient: Float32Array
  private readonly open: Float32Array
  private readonly errors: Float32Array
  private kept = new Int32Array(8192)
  private keptCount = 0

  constructor(x: SparseMatrix, labelCount: number, options: NetworkOptions, random: () => number) {
    const { hidden } = options
    const filled = (length: number, reach: number): Float32Array => Float32Array.from({ length }, () => (random() * 2 - 1) * reach)
    const squares = (length: number): Float32Array => new Float32Array(length).fill(TINY)
    this.x = x
    this.options = options
    this.random = random
    this.network = {
      hidden, input: filled(x.columnCount * hidden, START_INPUT / Math.sqrt(hidden)), hiddenBias: new Float32Array(hidden),
      output: filled(hidden * labelCount, START_OUTPUT / Math.sqrt(hidden)), outputBias: new Float32Array(labelCount),
    }
    this.inputSquares = squares(x.columnCount)
    this.hiddenSquares = squares(hidden)
    this.outputSquares = squares(hidden * labelCount)
    this.outputBiasSquares = squares(labelCount)
    this.middle = new Float32Array(hidden)
    this.middleGradient = new Float32Array(hidden)
    this.open = new Float32Array(hidden)
    this.errors = new Float32Array(labelCount)
  }

  learn(row: number, label: number, rate: number): void {
    this.dropFeatures(row)
    this.forward(label)
    this.updateOutput(rate)
    this.updateInput(rate)
  }

  private dropFeatures(row: number): void {
    const from = this.x.starts[row]!
    const to = this.x.starts[row + 1]!
    if (to - from > this.kept.length) this.kept = new Int32Array((to - from) * 2)
    this.keptCount = 0
    for (let p = from; p < to; p++) if (this.random() >= this.options.inputDropout) this.kept[this.keptCount++] = p
  }

  private forward(label: number): void {
    const { middle, open, errors, network: { hidden, input, hiddenBias, output, outputBias }, options } = this
    const { columns, values } = this.x
    const inputScale = 1 / (1 - options.inputDropout)
    const hiddenScale = 1 / (1 - options.hiddenDropout)
    middle.set(hiddenBias)
    for (let k = 0; k < this.keptCount; k++) {
      const p = this.kept[k]!
      const value = values[p]! * inputScale
      const from = columns[p]! * hidden
      for (let j = 0; j < hidden; j++) middle[j]! += input[from + j]! * value
    }
    for (let j = 0; j < hidden; j++) {
      open[j] = middle[j]! > 0 && this.random() >= options.hiddenDropout ? hiddenScale : 0
      middle[j]! *= open[j]!
    }
    const labelCount = errors.length
    for (let k = 0; k < labelCount; k++) {
      let sum = outputBias[k]!
      for (let j = 0; j < hidden; j++) sum += middle[j]! * output[j * labelCount + k]!
      errors[k] = sum
    }
    softmaxInPlace(errors)
    for (let k = 0; k < labelCount; k++) errors[k]! -= options.labelSmoothing / labelCount
    errors[label]! -= 1 - options.labelSmoothing
  }

  private updateOutput(rate: number): void {
    const { middle, middleGradient, open, errors, outputSquares, outputBiasSquares, network: { hidden, output, outputBias } } = this
    const labelCount = errors.length
    for (let j = 0; j < hidden; j++) {
      let gradient = 0
      for (let k = 0; k < labelCount; k++) {
        const at = j * labelCount + k
        gradient += output[at]! * errors[k]!
        const g = middle[j]! * errors[k]!
        outputSquares[at]! += g * g
        output[at]! -= (rate * g) / Math.sqrt(outputSquares[at]!)
      }
      middleGradient[j] = gradient * open[j]!
    }
    for (let k = 0; k < labelCount; k++) {
      outputBiasSquares[k]! += errors[k]! * errors[k]!
      outputBias[k]! -= (rate * errors[k]!) / Math.sqrt(outputBiasSquares[k]!)
    }
  }

  private updateInput(rate: number): void {
    const { middleGradient, hiddenSquares, inputSquares, network: { hidden, input, hiddenBias } } = this
    const { columns, values } = this.x
    const inputScale = 1 / (1 - this.options.inputDropout)
    let mean = 0
    for (let j = 0; j < hidden; j++) {
      const g = middleGradient[j]!
      mean += (g * g) / hidden
      hiddenSquares[j]! += g * g
      hiddenBias[j]! -= (rate * g) / Math.sqrt(hiddenSquares[j]!)
    }
    if (mean === 0) return
    for (let k = 0; k < this.keptCount; k++) {
      const column = columns[this.kept[k]!]!
      const value = values[this.kept[k]!]! * inputScale
      inputSquares[column]! += mean * value * value
      const change = (rate * value) / Math.sqrt(inputSquares[column]!)
      const from = column * hidden
      for (let j = 0; j < hidden; j++) input[from + j]! -= change * middleGradient[j]!
    }
  }
}

/** Scores to probabilities that sum to 1. */
export function softmaxInPlace(scores: Float32Array | Float64Array): void {
  let highest = -Infinity
  for (let k = 0; k < scores.length; k++) if (scores[k]! > highest) highest = scores[k]!
  let sum = 0
  for (let k = 0; k < scores.length; k++) { scores[k] = Math.exp(scores[k]! - highest); sum += scores[k]! }
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum
}
