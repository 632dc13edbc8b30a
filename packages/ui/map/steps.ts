/** How many shades a map has besides "nothing". */
export const mapSteps = 5

/**
 * Upper ends of the shades, by quantiles of what is above nought: each shade has about as many areas, so that one
 * very busy area does not make all others pale. Ascending, without repeats, at most five.
 */
export function stepEnds(values: readonly number[]): readonly number[] {
  const above = values.filter((value) => value > 0).toSorted((a, b) => a - b)
  const ends = Array.from(
    { length: mapSteps },
    (_, step) => above[Math.ceil(((step + 1) * above.length) / mapSteps) - 1],
  ).filter((end) => end !== undefined)
  return [...new Set(ends)]
}

/** Nought for nothing, else 1 to 5: the strongest shade is always the last. */
export function stepOf(value: number, ends: readonly number[]): number {
  if (value <= 0 || ends.length === 0) return 0
  const found = ends.findIndex((end) => value <= end)
  return mapSteps - ends.length + 1 + (found < 0 ? ends.length - 1 : found)
}
