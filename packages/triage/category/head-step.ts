import type { NetworkHead, NetworkOptions } from './network-shape.ts'
import { softmaxInPlace } from './softmax.ts'

const START_OUTPUT = 1.7
const TINY = 1e-6

/** What lies behind the input weights of a network, and how it learns. */
export class HeadStep {
  readonly head: NetworkHead
  private readonly options: NetworkOptions
  private readonly random: () => number
  private readonly hiddenSquares: Float32Array
  private readonly outputSquares: Float32Array
  private readonly outputBiasSquares: Float32Array
  private readonly bent: Float32Array
  private readonly open: Float32Array
  private readonly errors: Float32Array

  constructor(labelCount: number, options: NetworkOptions, random: () => number) {
    const { hidden } = options
    const squares = (length: number): Float32Array => new Float32Array(length).fill(TINY)
    this.options = options
    this.random = random
    this.head = {
      hidden,
      hiddenBias: new Float32Array(hidden),
      outputBias: new Float32Array(labelCount),
      output: Float32Array.from(
        { length: hidden * labelCount },
        () => ((random() * 2 - 1) * START_OUTPUT) / Math.sqrt(hidden),
      ),
    }
    this.hiddenSquares = squares(hidden)
    this.outputSquares = squares(hidden * labelCount)
    this.outputBiasSquares = squares(labelCount)
    this.bent = new Float32Array(hidden)
    this.open = new Float32Array(hidden)
    this.errors = new Float32Array(labelCount)
  }

  /** Learns from what came in; writes the gradient of the middle and answers its mean square. */
  learn(middle: Float32Array, gradient: Float32Array, label: number, rate: number): number {
    this.forward(middle, label)
    this.updateOutput(gradient, rate)
    return this.updateBias(gradient, rate)
  }

  private forward(middle: Float32Array, label: number): void {
    const {
      bent,
      open,
      errors,
      head: { hidden, hiddenBias, output, outputBias },
      options,
    } = this
    const scale = 1 / (1 - options.hiddenDropout)
    for (let j = 0; j < hidden; j++) {
      const sum = middle[j]! + hiddenBias[j]!
      open[j] = sum > 0 && this.random() >= options.hiddenDropout ? scale : 0
      bent[j] = sum * open[j]!
    }
    const labelCount = errors.length
    for (let k = 0; k < labelCount; k++) {
      let sum = outputBias[k]!
      for (let j = 0; j < hidden; j++) sum += bent[j]! * output[j * labelCount + k]!
      errors[k] = sum
    }
    softmaxInPlace(errors)
    for (let k = 0; k < labelCount; k++) errors[k]! -= options.labelSmoothing / labelCount
    errors[label]! -= 1 - options.labelSmoothing
  }

  private updateOutput(gradient: Float32Array, rate: number): void {
    const {
      bent,
      open,
      errors,
      outputSquares,
      outputBiasSquares,
      head: { hidden, output, outputBias },
    } = this
    const labelCount = errors.length
    for (let j = 0; j < hidden; j++) {
      let sum = 0
      for (let k = 0; k < labelCount; k++) {
        const at = j * labelCount + k
        sum += output[at]! * errors[k]!
        const g = bent[j]! * errors[k]!
        outputSquares[at]! += g * g
        output[at]! -= (rate * g) / Math.sqrt(outputSquares[at]!)
      }
      gradient[j] = sum * open[j]!
    }
    for (let k = 0; k < labelCount; k++) {
      outputBiasSquares[k]! += errors[k]! * errors[k]!
      outputBias[k]! -= (rate * errors[k]!) / Math.sqrt(outputBiasSquares[k]!)
    }
  }

  private updateBias(gradient: Float32Array, rate: number): number {
    const {
      hiddenSquares,
      head: { hidden, hiddenBias },
    } = this
    let mean = 0
    for (let j = 0; j < hidden; j++) {
      const g = gradient[j]!
      mean += (g * g) / hidden
      hiddenSquares[j]! += g * g
      hiddenBias[j]! -= (rate * g) / Math.sqrt(hiddenSquares[j]!)
    }
    return mean
  }
}
