/** Chance that repeats: the same seed gives the same requests. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A number in [0, 1) (mulberry32). */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.roll() * from.length)]!
  }

  isHit(share: number): boolean {
    return this.roll() < share
  }
}

const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\t\n',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff',
  '\uFFFE',
  '\u202Egnp.exe',
  '😀'.repeat(50),
  '长'.repeat(9000),
  'a'.repeat(300),
  `'; drop table everything; --`,
  `" or 1=1 --`,
  `\\'; select sleep(9); --`,
  `$1`,
  `\${7*7}`,
  `{{7*7}}`,
  `%s%n`,
  `=cmd|' /C calc'!A0`,
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%2e%2e%2f',
  'file:///etc/passwd',
  'http://169.254.169.254/',
  'null',
  'undefined',
  'true',
  '-1',
  '1e309',
  'NaN',
  '0x7f',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '2026-02-30T09:00:00Z',
  '2026-03-02T09:00:00Z',
  '9999-12-31T23:59:59+14:00',
  '2026-02-31',
  '00000000-0000-0000-0000-000000000000',
  '990101001',
  'nowhere',
]

const hostileOthers: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  [[]],
  [null],
  {},
  { a: { b: { c: [] } } },
  Array.from({ length: 600 }, () => 'x'),
  JSON.parse('{"__proto__":{"x":1}}'),
]

export function hostileText(dice: Dice): string {
  return dice.pick(hostileTexts)
}

function hostileValue(dice: Dice): unknown {
  return dice.isHit(0.6) ? hostileText(dice) : dice.pick(hostileOthers)
}

/** The value with one thing in it spoilt: replaced, dropped, added or doubled, at any depth. */
export function spoilt(value: unknown, dice: Dice): unknown {
  if (value === null || typeof value !== 'object' || dice.isHit(0.1)) return hostileValue(dice)
  if (Array.isArray(value))
    return dice.isHit(0.3)
      ? [...value, hostileValue(dice)]
      : value.map((item, at) => (at === 0 ? spoilt(item, dice) : item))
  const entries = Object.entries(value)
  if (entries.length === 0 || dice.isHit(0.2)) return { ...value, [hostileText(dice) || 'x']: hostileValue(dice) }
  const [name, inner] = dice.pick(entries)
  if (dice.isHit(0.2)) return Object.fromEntries(entries.filter(([other]) => other !== name))
  return { ...value, [name]: spoilt(inner, dice) }
}
