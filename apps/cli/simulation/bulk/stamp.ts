import { instantFrom } from '@shaoying/domain'

/**
 * Texts are kept as strings of UTF-8 bytes, one sign a byte: putting them together, hashing and sending them is then
 * copying, whatever the language.
 */
export const asBytes = (text: string): string => Buffer.from(text).toString('latin1')

/** What is put into a text anew for each copy of it; all of it ASCII. */
export interface Stamp {
  /** New ids, by the number that the template gave the old ones. */
  readonly ids: readonly string[]
  readonly orderNumber: string
  /** As the search's words write it. */
  readonly orderNumberFolded: string
  /** Whole days, in seconds: working days and hours of the day stay what they were. */
  readonly shiftSeconds: number
  previousHash: string
  hash: string
}

type Slot =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'instant' | 'date'; readonly atSeconds: number }
  | { readonly kind: 'orderNumber' | 'orderNumberFolded' | 'previousHash' | 'hash' }

export const previousHashMark = '⟦previous⟧'
export const hashMark = '⟦hash⟧'
const marks =
  /⟦previous⟧|⟦hash⟧|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|(?<=")\d{4}-\d\d-\d\d(?=")/gu

/** Numbers the ids of one life in the order in which they first appear. */
export class IdNumbers {
  readonly #numbers = new Map<string, number>()

  get count(): number {
    return this.#numbers.size
  }

  /** The ids themselves, by their numbers. */
  get all(): readonly string[] {
    return [...this.#numbers.keys()]
  }

  of(id: string): number {
    if (!this.#numbers.has(id)) this.#numbers.set(id, this.#numbers.size)
    return this.#numbers.get(id)!
  }
}

/** A text of which many copies are made: ids, moments, days, the order's number and hashes are put in anew. */
export class StampedText {
  readonly #pieces: readonly string[]
  readonly #slots: readonly Slot[]

  constructor(text: string, orderNumber: string, ids: IdNumbers) {
    const all = new RegExp(`${marks.source}|${orderNumber}|${folded(orderNumber)}`, 'gu')
    const found = [...text.matchAll(all)]
    let from = 0
    this.#pieces = [
      ...found.map(({ 0: mark, index }) => {
        const piece = asBytes(text.slice(from, index))
        from = index + mark.length
        return piece
      }),
      asBytes(text.slice(from)),
    ]
    this.#slots = found.map(({ 0: mark }) => slotOf(mark, orderNumber, ids))
  }

  with(stamp: Stamp): string {
    let text = this.#pieces[0]!
    for (let index = 0; index < this.#slots.length; index += 1)
      text += filled(this.#slots[index]!, stamp) + this.#pieces[index + 1]!
    return text
  }
}

function slotOf(mark: string, orderNumber: string, ids: IdNumbers): Slot {
  if (mark === previousHashMark) return { kind: 'previousHash' }
  if (mark === hashMark) return { kind: 'hash' }
  if (mark === orderNumber) return { kind: 'orderNumber' }
  if (mark === folded(orderNumber)) return { kind: 'orderNumberFolded' }
  if (mark.length === 36) return { kind: 'id', id: ids.of(mark) }
  return { kind: mark.length === 10 ? 'date' : 'instant', atSeconds: Date.parse(mark) / 1000 }
}

function filled(slot: Slot, stamp: Stamp): string {
  if (slot.kind === 'id') return stamp.ids[slot.id]!
  if (slot.kind === 'instant') return written(slot.atSeconds + stamp.shiftSeconds)
  if (slot.kind === 'date') return written(slot.atSeconds + stamp.shiftSeconds).slice(0, 10)
  return stamp[slot.kind]
}

export const folded = (orderNumber: string): string => orderNumber.toLowerCase()

/** The same moments come again and again, in thousands of lives of one day. */
const moments = new Map<number, string>()
const mostMoments = 200_000

function written(seconds: number): string {
  const known = moments.get(seconds)
  if (known !== undefined) return known
  if (moments.size >= mostMoments) moments.clear()
  const text = instantFrom(seconds)
  moments.set(seconds, text)
  return text
}
