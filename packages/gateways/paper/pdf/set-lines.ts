/** Width of a text in points, in the font and size that it will be set in. */
export type WidthOf = (text: string) => number

/** Signs that stand together on a line: where they begin, and how much wider than natural each gap in them is. */
export interface SetRun {
  readonly text: string
  readonly x: number
  readonly spacing: number
}

export interface SetLine {
  readonly runs: readonly SetRun[]
  /** To the end of the last sign. */
  readonly width: number
}

export interface LineShape {
  readonly width: number
  /** Of the first line. */
  readonly indent: number
  /** Full lines end at the right edge. */
  readonly isJustified: boolean
}

interface Atom {
  readonly text: string
  readonly width: number
  readonly kind: 'sign' | 'word' | 'space'
}

/** 避头: may not begin a line. 避尾: may not end one. */
const neverFirst = /^[，。、；：？！）》」』】〉”’％…—·,.;:?!)\]%]/u
const neverLast = /[（《「『【〈“‘(]$/u
/** Signs whose ink fills the left half, and those whose ink fills the right half of their square (标点挤压). */
const leftInk = /^[，。、；：）》」』】〉”’]$/u
const rightInk = /^[（《「『【〈“‘]$/u
const wide = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’…—·]/u

/**
 * Breaks a text into lines as Chinese is set: no closing sign begins a line and no opening one ends it, two
 * neighbouring signs of punctuation share a square and a half, one at the edge takes half a square, and full lines end
 * at the right edge. Latin words and numbers are not broken unless they are longer than a line.
 */
export function setLines(text: string, widthOf: WidthOf, shape: LineShape): readonly SetLine[] {
  const atoms = atomsOf(text, widthOf, shape.width)
  const lines: SetLine[] = []
  for (let from = 0; from < atoms.length; ) {
    const indent = lines.length === 0 ? shape.indent : 0
    const to = endOfLine(atoms, from, shape.width - indent)
    const own = atoms.slice(from, to)
    while (own.at(-1)?.kind === 'space') own.pop()
    const isLast = to >= atoms.length
    lines.push(placed(own, { indent, room: shape.width - indent, isFilled: shape.isJustified && !isLast }))
    from = to
    while (atoms[from]?.kind === 'space') from += 1
  }
  return lines
}

function atomsOf(text: string, widthOf: WidthOf, most: number): readonly Atom[] {
  const parts =
    text.match(
      /\s+|[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’…—·]|[^\s\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’…—·]+/gu,
    ) ?? []
  return parts.flatMap((part): readonly Atom[] => {
    if (/^\s/.test(part)) return [{ text: ' ', width: widthOf(' '), kind: 'space' }]
    if (wide.test(part)) return [{ text: part, width: widthOf(part), kind: 'sign' }]
    if (widthOf(part) <= most) return [{ text: part, width: widthOf(part), kind: 'word' }]
    return Array.from(part, (sign) => ({ text: sign, width: widthOf(sign), kind: 'sign' }))
  })
}

/** Half a square less for the blank half between two signs of punctuation, or at the edge. */
function width(atoms: readonly Atom[], at: number, from: number, to: number): number {
  const atom = atoms[at]!
  const next = at + 1 < to ? atoms[at + 1]!.text : null
  if (leftInk.test(atom.text) && (next === null || leftInk.test(next) || rightInk.test(next))) return atom.width / 2
  if (rightInk.test(atom.text) && (at === from || rightInk.test(atoms[at - 1]!.text))) return atom.width / 2
  return atom.width
}

function widthOfLine(atoms: readonly Atom[], from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at += 1) sum += width(atoms, at, from, to)
  return sum
}

/** The first atom of the next line. Always at least one further than `from`. */
function endOfLine(atoms: readonly Atom[], from: number, room: number): number {
  let to = from + 1
  while (to < atoms.length && widthOfLine(atoms, from, to + 1) <= room + 0.01) to += 1
  if (to === atoms.length) return to
  let back = to
  while (back > from + 1 && !mayBreak(atoms, back)) back -= 1
  return mayBreak(atoms, back) ? back : to
}

function mayBreak(atoms: readonly Atom[], at: number): boolean {
  const [before, after] = [atoms[at - 1]!, atoms[at]!]
  if (before.kind === 'word' && after.kind === 'word') return false
  return !neverFirst.test(after.text) && !neverLast.test(before.text)
}

function placed(
  atoms: readonly Atom[],
  { indent, room, isFilled }: { readonly indent: number; readonly room: number; readonly isFilled: boolean },
): SetLine {
  const natural = widthOfLine(atoms, 0, atoms.length)
  const gaps = atoms.slice(1).filter((atom, index) => isGap(atoms[index]!, atom)).length
  const gap = isFilled && gaps > 0 ? (room - natural) / gaps : 0
  const runs: SetRun[] = []
  let [x, isOpen] = [indent, false]
  atoms.forEach((atom, at) => {
    const own = width(atoms, at, 0, atoms.length)
    const isShifted = rightInk.test(atom.text) && own < atom.width
    const last = runs.at(-1)
    if (isOpen && atom.kind === 'sign' && !isShifted && last)
      runs[runs.length - 1] = { ...last, text: last.text + atom.text }
    else if (atom.kind !== 'space')
      runs.push({ text: atom.text, x: isShifted ? x - own : x, spacing: atom.kind === 'sign' ? gap : 0 })
    isOpen = atom.kind === 'sign' && own === atom.width
    x += own + (at + 1 < atoms.length && isGap(atom, atoms[at + 1]!) ? gap : 0)
  })
  return { runs, width: x }
}

/** Where a line may be stretched: at spaces and around Chinese signs, never inside a word. */
function isGap(before: Atom, after: Atom): boolean {
  return before.kind !== 'word' || after.kind !== 'word'
}
