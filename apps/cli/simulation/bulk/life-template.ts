import { hash as digest } from 'node:crypto'
import { wholeOrder, type CountedOrder, type Instant, type KeptOrder, type Order } from '@shaoying/domain'
import { chainText, type CountedOrderRow, type TieInput, type WordsInput } from '@shaoying/store'
import { asBytes, folded, IdNumbers, previousHashMark, StampedText, type Stamp } from './stamp.ts'
import {
  copyLine,
  countedLine,
  factLine,
  lookAlikeLine,
  searchLine,
  stateLine,
  wordsLine,
  type CopyLines,
} from './copy-lines.ts'
import type { LivedOrder } from './memory-city.ts'
import type { Projections } from './projections.ts'

/** What is put into the rows of one copy. */
export type Copy = Pick<Stamp, 'ids' | 'orderNumber' | 'shiftSeconds'>

/** How what followers keep of an order is made. */
export interface Projecting {
  project(order: Order, said: readonly WordsInput[]): Projections
  countedRow(counted: CountedOrder): CountedOrderRow
}

interface StampedFact {
  readonly hashed: StampedText
  readonly line: StampedText
}

/** One command's part in a life: its facts, and how the order stands after it. */
interface Step {
  readonly atSeconds: number
  readonly facts: readonly StampedFact[]
  readonly state: StampedText
  readonly ties: readonly StampedText[]
  readonly words: readonly StampedText[]
  /** Made when the first copy ends here; most never do. */
  projected(): Projected
}

interface Projected {
  readonly search: StampedText
  readonly lookAlike: StampedText
  readonly counted: CountedLines
}

/** The life of one order, of which many are made: other ids, another day, a chain of its own. */
export class LifeTemplate {
  readonly beginsAt: Instant
  readonly ids = new IdNumbers()
  readonly #steps: readonly Step[]
  readonly orderId: number
  readonly petitionerId: number | null
  readonly vaultId: number | null

  readonly #projecting: Projecting
  readonly #orderNumber: string

  constructor(life: LivedOrder, projecting: Projecting) {
    this.#projecting = projecting
    const born = life[0]!
    const number = born.row.orderNumber
    const text = (line: string): StampedText => new StampedText(line, number, this.ids)
    this.#orderNumber = number
    this.beginsAt = born.row.at
    this.orderId = this.ids.of(born.row.orderId)
    this.petitionerId = born.row.petitionerId === null ? null : this.ids.of(born.row.petitionerId)
    this.vaultId = born.vault[0] ? this.ids.of(born.vault[0].vaultId) : null
    const ties = new Map<string, TieInput>()
    const said: WordsInput[] = []
    this.#steps = life.map((save) => {
      said.push(...save.words)
      const saidByNow = [...said]
      let projected: Projected | undefined
      for (const tie of save.ties) ties.set(`${tie.tie}/${tie.unitId}`, tie)
      return {
        atSeconds: Date.parse(save.row.at) / 1000,
        facts: save.events.map((fact) => ({
          hashed: text(
            chainText(fact.previousHash === null ? null : previousHashMark, { ...fact, streamKind: 'order' }),
          ),
          line: text(factLine(fact)),
        })),
        state: text(stateLine(save, born)),
        ties: [...ties.values()].map((tie) =>
          text(copyLine([save.row.cityId, save.row.orderId, tie.unitId, tie.tie, tie.open, tie.ended, tie.dueAt])),
        ),
        words: save.words.map((words) => text(wordsLine(words, save))),
        projected: () =>
          (projected ??= this.#projectedLines(
            projecting.project(wholeOrder(save.row.state as KeptOrder), saidByNow),
            text,
          )),
      }
    })
  }

  /** Adds the rows of one copy, as far as it has come by `nowSeconds`. Answers how many facts that were. */
  write(lines: CopyLines, copy: Copy, nowSeconds: number): number {
    const stamp: Stamp = {
      ...copy,
      orderNumber: asBytes(copy.orderNumber),
      orderNumberFolded: asBytes(folded(copy.orderNumber)),
      previousHash: '',
      hash: '',
    }
    let facts = 0
    let last: Step | null = null
    for (const step of this.#steps) {
      if (step.atSeconds + stamp.shiftSeconds > nowSeconds) break
      for (const fact of step.facts) {
        stamp.previousHash = stamp.hash
        stamp.hash = digestOf(fact.hashed.with(stamp))
        lines.event.add(fact.line.with(stamp))
        facts += 1
      }
      for (const words of step.words) lines.order_words.add(words.with(stamp))
      last = step
    }
    if (!last) return 0
    lines.order_state.add(last.state.with(stamp))
    for (const tie of last.ties) lines.order_tie.add(tie.with(stamp))
    const { search, lookAlike, counted } = last.projected()
    lines.search_document.add(search.with(stamp))
    lines.look_alike.add(lookAlike.with(stamp))
    lines.counted_order.add(counted.with(stamp))
    return facts
  }

  #projectedLines({ search, lookAlike, counted }: Projections, text: (line: string) => StampedText): Projected {
    const countedText = text(JSON.stringify(counted))
    const original = {
      ids: this.ids.all,
      orderNumber: asBytes(this.#orderNumber),
      orderNumberFolded: asBytes(folded(this.#orderNumber)),
      shiftSeconds: 0,
      previousHash: '',
      hash: '',
    }
    const lineOf = (shifted: string): StampedText =>
      text(countedLine(this.#projecting.countedRow(JSON.parse(shifted) as CountedOrder)))
    return {
      search: text(searchLine(search)),
      lookAlike: text(lookAlikeLine(search.cityId, lookAlike)),
      counted: new CountedLines(countedText, lineOf, original),
    }
  }
}

let digested = Buffer.allocUnsafeSlow(1 << 16)

function digestOf(text: string): string {
  if (text.length > digested.length) digested = Buffer.allocUnsafeSlow(text.length * 2)
  return digest('sha256', digested.subarray(0, digested.write(text, 'latin1')), 'hex')
}

/** The row of figures: its days and what it is counted as hang on the day, so there is a text for each day of copies. */
class CountedLines {
  readonly #counted: StampedText
  readonly #lineOf: (counted: string) => StampedText
  readonly #original: Stamp
  #shiftSeconds: number | null = null
  #line: StampedText | null = null

  constructor(counted: StampedText, lineOf: (counted: string) => StampedText, original: Stamp) {
    this.#counted = counted
    this.#lineOf = lineOf
    this.#original = original
  }

  with(stamp: Stamp): string {
    if (this.#line === null || this.#shiftSeconds !== stamp.shiftSeconds) {
      this.#shiftSeconds = stamp.shiftSeconds
      const shifted = this.#counted.with({ ...this.#original, shiftSeconds: stamp.shiftSeconds })
      this.#line = this.#lineOf(Buffer.from(shifted, 'latin1').toString())
    }
    return this.#line.with({ ...stamp, shiftSeconds: 0 })
  }
}
