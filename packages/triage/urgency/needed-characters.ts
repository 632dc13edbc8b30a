/** Characters so frequent that to need one of them rules out little. */
const FREQUENT = new Set(
  '的一了是我不在有人这个上们来到大小为和地出就他要以会也你对生能子没下过后去多里家着起打车电水门路楼天中说学得,',
)
const FREQUENT_COST = 12
/** Classes with more characters than this rule out nothing. */
const LARGEST_CLASS = 60

/**
 * Characters of which a text must hold at least one for the expression to match anywhere in it; null when that cannot be said.
 * Most rules ask for characters that few texts hold, and need not be tried on the others. Knows what the rules use: alternatives,
 * groups, classes, quantifiers, looking ahead and behind; no flags.
 */
export function neededCharacters({ source, flags }: RegExp): Set<string> | null {
  return flags === '' ? new ExpressionReader(source).alternatives() : null
}

class ExpressionReader {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  /** Up to the end or a closing bracket: any of the alternatives may match, so the characters of all are needed. */
  alternatives(): Set<string> | null {
    let needed: Set<string> | null = new Set()
    for (;;) {
      const own = this.sequence()
      needed = needed === null || own === null ? null : new Set([...needed, ...own])
      if (this.source[this.at] !== '|') return needed
      this.at++
    }
  }

  /** Every part must match: the part that rules out most stands for all. */
  private sequence(): Set<string> | null {
    let best: Set<string> | null = null
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const part = this.part()
      if (this.mayBeLeftOut() || part === null) continue
      if (best === null || costOf(part) < costOf(best)) best = part
    }
    return best
  }

  private part(): Set<string> | null {
    const character = this.source[this.at++]!
    if (character === '(') return this.group()
    if (character === '[') return this.characterClass()
    if (character === '\\') return this.escaped()
    return '^$.'.includes(character) ? null : new Set(character)
  }

  private group(): Set<string> | null {
    const opening = /^\?(:|<?[=!])/.exec(this.source.slice(this.at, this.at + 3))
    this.at += opening?.[0].length ?? 0
    const inner = this.alternatives()
    this.at++
    return opening === null || opening[1] === ':' ? inner : null
  }

  private characterClass(): Set<string> | null {
    const from = this.at
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1
    const inner = this.source.slice(from, this.at++)
    const plain = inner.replace(/\\d/g, '0-9')
    if (inner.startsWith('^') || plain.includes('\\')) return null
    const characters = plain.replace(/(.)-(.)/g, (_, first: string, last: string) => charactersBetween(first, last))
    return characters.length > LARGEST_CLASS ? null : new Set(characters)
  }

  private escaped(): Set<string> | null {
    const character = this.source[this.at++]!
    if (character === 'd') return new Set('0123456789')
    return /\w/.test(character) ? null : new Set(character)
  }

  private mayBeLeftOut(): boolean {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12))
    this.at += quantifier?.[0].length ?? 0
    return quantifier !== null && (/^[*?]/.test(quantifier[0]) || quantifier[1] === '0')
  }
}

function costOf(needed: ReadonlySet<string>): number {
  return [...needed].reduce((sum, character) => sum + (FREQUENT.has(character) ? FREQUENT_COST : 1), 0)
}

function charactersBetween(first: string, last: string): string {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)]
  return String.fromCharCode(...Array.from({ length: Math.min(LARGEST_CLASS + 1, to - from + 1) }, (_, i) => from + i))
}
