/** An axis with round marks. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
  /** Decimal places that the marks need. */
  readonly places: number
}

const roundSteps = [1, 2, 2.5, 5, 10]

/** About so many round marks around the values; `atZero` makes the axis begin there. */
export function scaleOf(
  values: readonly number[],
  { atZero, marks }: { readonly atZero: boolean; readonly marks: number },
): Scale {
  const [least, most] = [atZero ? 0 : Math.min(...values), Math.max(...values)]
  const span = most - least || Math.abs(most) || 1
  const rough = span / marks
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * roundSteps.find((candidate) => candidate * power >= rough * 0.999)!
  const [first, last] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)]
  const places = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9) + (step / power === 2.5 ? 1 : 0))
  return {
    from: first * step,
    to: Math.max(last, first + 1) * step,
    ticks: Array.from({ length: Math.max(last, first + 1) - first + 1 }, (_, index) =>
      Number(((first + index) * step).toFixed(places)),
    ),
    places,
  }
}
