/** A fraction in lowest terms; `d` is positive. Rates and scores are never floating-point numbers, so that anybody gets the same last digit. */
export interface Exact {
  readonly n: bigint
  readonly d: bigint
}

/** As stored and sent: `97/120`. */
export type ExactText = string

export const zero: Exact = { n: 0n, d: 1n }

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** n ÷ d. Throws RangeError for a zero denominator: who divides asks first. */
export function exact(n: bigint | number, d: bigint | number = 1n): Exact {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new RangeError('a fraction needs a denominator')
  if (bottom === 1n) return { n: top, d: 1n }
  const sign = bottom < 0n ? -1n : 1n
  const common = gcd(top, bottom * sign) || 1n
  return { n: (top * sign) / common, d: (bottom * sign) / common }
}

export const plus = (a: Exact, b: Exact): Exact => exact(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Exact, b: Exact): Exact => exact(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Exact, b: Exact): Exact => exact(a.n * b.n, a.d * b.d)
/** Null where nothing can be divided by: a rate of nothing is unknown, not zero. */
export const over = (a: Exact, b: Exact): Exact | null => (b.n === 0n ? null : exact(a.n * b.d, a.d * b.n))
export const sum = (values: readonly Exact[]): Exact => values.reduce(plus, zero)

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
export function compareExact(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** `0.9`, `30%`, `12` as written; null when the text is no such number. */
export function parseExact(text: string): Exact | null {
  const found = /^(-?)(\d+)(?:\.(\d+))?\s*(%?)$/.exec(text.trim())
  if (!found) return null
  const [, sign, whole, fraction = '', percent] = found
  const top = BigInt(`${sign}${whole}${fraction}`)
  return exact(top, 10n ** BigInt(fraction.length) * (percent === '%' ? 100n : 1n))
}

export const exactText = ({ n, d }: Exact): ExactText => `${n}/${d}`
export function exactFrom(text: ExactText): Exact {
  const [n, d] = text.split('/')
  return exact(BigInt(n!), BigInt(d ?? '1'))
}

/** Rounds half away from zero (四舍五入), the rule of Chinese official statistics, to that many decimals. */
export function rounded(value: Exact, decimals: number): Exact {
  const scale = 10n ** BigInt(decimals)
  const top = value.n * scale
  const size = top < 0n ? -top : top
  const whole = (2n * size + value.d) / (2n * value.d)
  return exact(top < 0n ? -whole : whole, scale)
}

/** `97.05`: rounded, with exactly that many decimals. */
export function decimalText(value: Exact, decimals: number): string {
  const { n, d } = rounded(value, decimals)
  const scaled = (n * 10n ** BigInt(decimals)) / d
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`
}
