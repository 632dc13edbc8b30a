export interface NetworkOptions {
  /** Hidden units, a multiple of four. */
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

export interface NetworkHead {
  hidden: number
  hiddenBias: Float32Array
  output: Float32Array
  outputBias: Float32Array
}

/** Label scores = output · relu(input · features + hiddenBias) + outputBias. */
export interface Network extends NetworkHead {
  /** One row of `hidden` numbers for each feature column. */
  input: Float32Array
}
