import { listOrderAudiences, listWhistleAudiences, seesOrder, seesWhistle, type FollowedEvent, type Pool, type ReaderScope, type TracePlace } from '@shaoying/store'
import type { LiveFeed } from './live-feed.ts'

/** Something happened to an order, a whistle or a call; what it is now is asked of the API, which checks again. */
export interface LiveMessage {
  /** Where it stands in the trace; a screen that comes back names the last one it saw. */
  readonly place: string
  readonly subject: 'order' | 'whistle' | 'call'
  readonly id: string
  readonly version: number
  /** Kind of the fact: `orderDispatched`. */
  readonly kind: string
  readonly at: string
}

/** How far a listener sees: orders by one right, whistles by another; null where they have none. */
export interface LiveScope {
  readonly orders: ReaderScope | null
  readonly whistles: ReaderScope | null
  /** Whether calls to the hotline are theirs to hear ring. */
  readonly calls?: boolean
}

/** A message with the question who may get it. */
interface Addressed {
  readonly message: LiveMessage
  /** Units of which a listener must reach one, besides those who reach the city; null: each listener has to be asked. */
  readonly unitIds: readonly string[] | null
  isFor(scope: LiveScope): boolean
}
type Rule = Omit<Addressed, 'message'>

interface Listener {
  readonly scope: LiveScope
  readonly push: (message: LiveMessage) => void
}

/** A screen that missed more than this loads anew. */
const mostMissed = 500

/** The live tail of the trace, cut to what each listener may see. Two queries a batch, however many screens are open. */
export class LiveScreens {
  readonly #feed: LiveFeed
  readonly #pool: Pool
  readonly #cityId: string
  readonly #onError: (error: unknown) => void
  readonly #listeners = new Set<Listener>()
  /** Who hears of a unit's whistles, so that one check-in does not ask a thousand screens. */
  readonly #byUnit = new Map<string, Set<Listener>>()
  #leaveFeed: (() => void) | null = null

  constructor(parts: { readonly feed: LiveFeed, readonly pool: Pool, readonly cityId: string, readonly onError: (error: unknown) => void }) {
    this.#feed = parts.feed
    this.#pool = parts.pool
    this.#cityId = parts.cityId
    this.#onError = parts.onError
  }

  /** How many screens are open. */
  get listenerCount(): number {
    return this.#listeners.size
  }

  /**
   * Pushes what happens from now on or, with a place, what was missed since and then what happens. `onGap` is told
   * when too much was missed to be sent. The function answered ends it.
   */
  async subscribe(scope: LiveScope, from: string | null, push: (message: LiveMessage) => void, onGap: () => void): Promise<() => void> {
    const held: LiveMessage[] = []
    let isCaughtUp = false
    // What happens while the missed is being read waits behind it, so that nothing comes twice or out of order.
    const listener: Listener = { scope, push: (message) => (isCaughtUp ? push(message) : held.push(message)) }
    this.#listeners.add(listener)
    for (const unitId of unitsHeard(listener)) this.#byUnit.set(unitId, (this.#byUnit.get(unitId) ?? new Set()).add(listener))
    this.#leaveFeed ??= this.#feed.subscribe((events) => void this.#tell(events))
    const place = from === null ? null : placeFrom(from)
    const missed = place === null ? [] : await this.#missed(scope, place, onGap)
    missed.forEach(push)
    const last = missed.at(-1)
    for (const message of held) if (!last || isAfter(message.place, last.place)) push(message)
    isCaughtUp = true
    return () => this.#leave(listener)
  }

  #leave(listener: Listener): void {
    this.#listeners.delete(listener)
    for (const unitId of unitsHeard(listener)) {
      this.#byUnit.get(unitId)?.delete(listener)
      if (this.#byUnit.get(unitId)?.size === 0) this.#byUnit.delete(unitId)
    }
    if (this.#listeners.size > 0) return
    this.#leaveFeed?.()
    this.#leaveFeed = null
  }

  async #missed(scope: LiveScope, place: TracePlace, onGap: () => void): Promise<readonly LiveMessage[]> {
    const events = await this.#feed.missedSince(place, mostMissed)
    if (events.length < mostMissed) return (await this.#messages(events)).filter((addressed) => addressed.isFor(scope)).map(({ message }) => message)
    onGap()
    return []
  }

  async #tell(events: readonly FollowedEvent[]): Promise<void> {
    try {
      const messages = await this.#messages(events)
      for (const addressed of messages) {
        for (const { scope, push } of this.#candidates(addressed)) if (addressed.isFor(scope)) push(addressed.message)
      }
    } catch (error) {
      this.#onError(error)
    }
  }

  #candidates({ unitIds }: Addressed): Iterable<Listener> {
    if (unitIds === null) return this.#listeners
    return new Set([wholeCity, ...unitIds].flatMap((unitId) => [...(this.#byUnit.get(unitId) ?? [])]))
  }

  async #messages(events: readonly FollowedEvent[]): Promise<readonly Addressed[]> {
    const [orders, whistles] = await Promise.all([
      this.#audiences(events, 'order', (ids) => listOrderAudiences(this.#pool, this.#cityId, ids), ({ order_id: id }) => id, (audience) => ({ unitIds: null, isFor: ({ orders: scope }) => scope !== null && seesOrder(scope, audience) })),
      this.#audiences(events, 'whistle', (ids) => listWhistleAudiences(this.#pool, this.#cityId, ids), ({ record_id: id }) => id, (audience) => ({ unitIds: audience.seen_by_unit_ids, isFor: ({ whistles: scope }) => scope !== null && seesWhistle(scope, audience) })),
    ])
    return events.flatMap((event) => {
      const rule = event.stream_kind === 'call' ? forCallTakers : (event.stream_kind === 'order' ? orders : whistles).get(event.stream_id)
      return rule ? [{ message: messageOf(event), ...rule }] : []
    })
  }

  /** For each stream of that kind among the facts: who may be told of it. Nothing is asked when there is none. */
  async #audiences<Row>(events: readonly FollowedEvent[], kind: LiveMessage['subject'], list: (ids: readonly string[]) => Promise<readonly Row[]>, idOf: (row: Row) => string, rule: (row: Row) => Rule): Promise<ReadonlyMap<string, Rule>> {
    const ids = [...new Set(events.filter(({ stream_kind }) => stream_kind === kind).map(({ stream_id }) => stream_id))]
    return ids.length === 0 ? new Map() : new Map((await list(ids)).map((row) => [idOf(row), rule(row)]))
  }
}

/** A telephone rings at every call-taker's desk. */
const forCallTakers: Rule = { unitIds: null, isFor: ({ calls = false }) => calls }

/** Stands for those who reach every whistle of the city. */
const wholeCity = ''

function unitsHeard({ scope: { whistles } }: Listener): readonly string[] {
  if (whistles === null) return []
  return whistles.reach === 'city' ? [wholeCity] : [...whistles.unitIds, ...whistles.districtIds]
}

function messageOf(event: FollowedEvent): LiveMessage {
  const subject = event.stream_kind === 'order' || event.stream_kind === 'call' ? event.stream_kind : 'whistle'
  return { place: `${event.transaction_id}.${event.position}`, subject, id: event.stream_id, version: event.sequence, kind: event.kind, at: event.at }
}

/** Null when the text is no place: the listener then starts from now. */
function placeFrom(text: string): TracePlace | null {
  const [, transactionId, position] = /^(\d{1,19})\.(\d{1,15})$/.exec(text) ?? []
  return transactionId && position ? { transactionId, position: Number(position) } : null
}

function isAfter(left: string, right: string): boolean {
  const [a, b] = [placeFrom(left)!, placeFrom(right)!]
  const difference = BigInt(a.transactionId) - BigInt(b.transactionId)
  return difference > 0n || (difference === 0n && a.position > b.position)
}
