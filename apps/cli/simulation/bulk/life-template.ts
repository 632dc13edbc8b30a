import { hash as digest } from 'node:crypto'
import { wholeOrder, type CountedOrder, type Instant, type KeptOrder, type Order } from '@shaoying/domain'
import {
  chainText,
  type CountedOrderRow,
  type LookAlikeRow,
  type OrderSave,
  type RowBytes,
  type SearchDocument,
  type TieInput,
  type WordsInput,
} from '@shaoying/store'
import { asBytes, folded, hashMark, IdNumbers, previousHashMark, StampedText, type Stamp } from './stamp.ts'
import type { LivedOrder } from './memory-city.ts'
import type { Projections } from './projections.ts'

/** Rows for COPY, a table at a time. */
export interface CopyLines {
  readonly order_state: RowBytes
  readonly event: RowBytes
  readonly order_tie: RowBytes
  readonly order_words: RowBytes
  readonly vault_record: RowBytes
  readonly search_document: RowBytes
  readonly look_alike: RowBytes
  readonly counted_order: RowBytes
}

/** Columns in the order of the lines; what is not named has its default. */
export const copyColumns: Readonly<Record<keyof CopyLines, string>> = {
  order_state:
    'city_id, order_id, version, last_hash, order_number, situation, open, kind, channel, category_id, place_unit_id, district_id, lead_unit_id, lead_district_id, petitioner_id, registered_by, confidential, barred_unit_ids, barred_person_ids, title, emergency, created_at, handle_due_at, reply_due_at, next_due_at, updated_at, pack_version_id, state',
  event:
    'city_id, stream_id, sequence, stream_kind, kind, at, actor_kind, actor_id, unit_id, request_id, payload, previous_hash, hash',
  order_tie: 'city_id, order_id, unit_id, tie, open, ended, due_at',
  order_words: 'city_id, words_id, order_id, part, title, body, digest, at',
  vault_record: 'city_id, vault_id, petitioner_id, order_id, key_id, nonce, ciphertext, masked, created_at',
  search_document: 'city_id, subject_kind, subject_id, audience, at, title, summary, title_tokens, tokens',
  look_alike: 'city_id, order_id, at, petitioner_id, street_id, category_id, tokens, sketch',
  counted_order: 'city_id, order_id, created_on, closed_on, counted_as, facts',
}

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

function factLine({
  cityId,
  streamId,
  sequence,
  kind,
  at,
  actorKind,
  actorId,
  unitId,
  requestId,
  payload,
  previousHash,
}: OrderSave['events'][number]): string {
  return copyLine([
    cityId,
    streamId,
    sequence,
    'order',
    kind,
    at,
    actorKind,
    actorId,
    unitId,
    requestId,
    documentText(payload),
    previousHash === null ? null : bytes(previousHashMark),
    bytes(hashMark),
  ])
}

function stateLine({ row }: OrderSave, born: OrderSave): string {
  return copyLine([
    row.cityId,
    row.orderId,
    row.version,
    bytes(hashMark),
    row.orderNumber,
    row.situation,
    row.open,
    row.kind,
    row.channel,
    row.categoryId,
    row.placeUnitId,
    row.districtId,
    row.leadUnitId,
    row.leadDistrictId,
    row.petitionerId,
    row.registeredBy,
    row.confidential,
    arrayText(row.barredUnitIds),
    arrayText(row.barredPersonIds),
    born.row.title,
    row.emergency,
    born.row.at,
    row.handleDueAt,
    row.replyDueAt,
    row.nextDueAt,
    row.at,
    row.packVersionId,
    documentText(row.state),
  ])
}

function wordsLine({ wordsId, part, title, body, digest }: WordsInput, { row }: OrderSave): string {
  return copyLine([row.cityId, wordsId, row.orderId, part, title, body, bytes(digest), row.at])
}

function searchLine(document: SearchDocument): string {
  const { cityId, subjectKind, subjectId, audience, at, title, summary, titleTokens, tokens } = document
  const vectors = [vectorText(titleTokens), vectorText(tokens)]
  return copyLine([cityId, subjectKind, subjectId, audience, at, title, summary, ...vectors])
}

function lookAlikeLine(cityId: string, row: LookAlikeRow): string {
  const { orderId, at, petitionerId, streetId, categoryId, tokens } = row
  const sketch = bytes(Buffer.from(row.sketch, 'base64').toString('hex'))
  return copyLine([cityId, orderId, at, petitionerId, streetId, categoryId, `{${tokens.join(',')}}`, sketch])
}

function countedLine({ cityId, orderId, createdOn, closedOn, countedAs, facts }: CountedOrderRow): string {
  return copyLine([cityId, orderId, createdOn, closedOn, arrayText(countedAs), documentText(facts)])
}

/** JSON with its keys in the order in which `jsonb` keeps them (shorter ones first), which it need not sort then. */
function documentText(document: unknown): string {
  return JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)))
      : value,
  )
}

/** Tokens as PostgreSQL reads a tsvector. */
function vectorText(tokens: readonly string[]): string {
  return tokens.map((token) => `'${token.replace(/['\\]/gu, (character) => character + character)}'`).join(' ')
}

/** Hex as PostgreSQL reads it; `copyLine` doubles the backslash. */
export function bytes(hex: string): string {
  return `\\x${hex}`
}

function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => JSON.stringify(item)).join(',')}}`
}

/** One row in COPY's text format. */
export function copyLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map((value) => (value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/gu, (character) => escapes[character]!))).join('\t')}\n`
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
