/** Scores to probabilities that sum to 1. */
export function softmaxInPlace(scores: Float32Array | Float64Array): void {
  let highest = -Infinity
  for (let k = 0; k < scores.length; k++) if (scores[k]! > highest) highest = scores[k]!
  let sum = 0
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp(scores[k]! - highest)
    sum += scores[k]!
  }
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum
}
