/** Probabilities stated for messages that had no part in the training, with the label people gave. */
export interface HeldOut {
  truth: number
  probabilities: Float64Array
}

const LOWEST = 0.3
const HIGHEST = 4
const STEPS = 40
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** p^t, made to sum to 1 again. t > 1 sharpens, t < 1 flattens. */
export function sharpen(probabilities: Float64Array, temperature: number): Float64Array {
  const powers = probabilities.map((p) => Math.max(p, 1e-9) ** temperature)
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((p) => p / sum)
}

/** The temperature under which the held-out labels are likeliest (Guo et al., ICML 2017), by golden-section search. 1 when nothing is held out. */
export function fitTemperature(heldOut: readonly HeldOut[]): number {
  if (heldOut.length === 0) return 1
  const loss = (t: number): number =>
    heldOut.reduce((sum, one) => sum - Math.log(sharpen(one.probabilities, t)[one.truth]! + 1e-12), 0)
  let low = LOWEST
  let high = HIGHEST
  for (let step = 0; step < STEPS; step++) {
    const third = (high - low) * GOLDEN
    if (loss(high - third) < loss(low + third)) high = low + third
    else low = high - third
  }
  return (low + high) / 2
}
