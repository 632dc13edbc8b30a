import { listOrderAudiences, seesOrder, type FollowedEvent, type Pool, type ReaderScope, type TracePlace } from '@shaoying/store'
import type { LiveFeed } from './live-feed.ts'

/** Something happened to an order; what it is now is asked of the API, which checks again. */
export interface LiveMessage {
  /** Where it stands in the trace; a screen that comes back names the last one it saw. */
  readonly place: string
  readonly orderId: string
  readonly version: number
  /** Kind of the fact: `orderDispatched`. */
  readonly kind: string
  readonly at: string
}

interface Listener {
  readonly scope: ReaderScope
  readonly push: (message: LiveMessage) => void
}

/** A screen that missed more than this loads anew. */
const mostMissed = 500

/** The live tail of the trace, cut to what each listener may see. One query a batch, however many screens are open. */
export class LiveOrders {
  readonly #feed: LiveFeed
  readonly #pool: Pool
  readonly #cityId: string
  readonly #onError: (error: unknown) => void
  readonly #listeners = new Set<Listener>()
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
  async subscribe(scope: ReaderScope, from: string | null, push: (message: LiveMessage) => void, onGap: () => void): Promise<() => void> {
    const held: LiveMessage[] = []
    let isCaughtUp = false
    // What happens while the missed is being read waits behind it, so that nothing comes twice or out of order.
    const listener: Listener = { scope, push: (message) => (isCaughtUp ? push(message) : held.push(message)) }
    this.#listeners.add(listener)
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
    if (this.#listeners.size > 0) return
    this.#leaveFeed?.()
    this.#leaveFeed = null
  }

  async #missed(scope: ReaderScope, place: TracePlace, onGap: () => void): Promise<readonly LiveMessage[]> {
    const events = await this.#feed.missedSince(place, mostMissed)
    if (events.length < mostMissed) return (await this.#messages(events)).filter(({ audience }) => seesOrder(scope, audience)).map(({ message }) => message)
    onGap()
    return []
  }

  async #tell(events: readonly FollowedEvent[]): Promise<void> {
    try {
      const messages = await this.#messages(events)
      for (const { message, audience } of messages) {
        for (const { scope, push } of this.#listeners) if (seesOrder(scope, audience)) push(message)
      }
    } catch (error) {
      this.#onError(error)
    }
  }

  async #messages(events: readonly FollowedEvent[]) {
    const ofOrders = events.filter(({ stream_kind }) => stream_kind === 'order')
    if (ofOrders.length === 0) return []
    const audiences = await listOrderAudiences(this.#pool, this.#cityId, [...new Set(ofOrders.map(({ stream_id }) => stream_id))])
    const byOrder = new Map(audiences.map((audience) => [audience.order_id, audience]))
    return ofOrders.flatMap((event) => {
      const audience = byOrder.get(event.stream_id)
      return audience ? [{ message: messageOf(event), audience }] : []
    })
  }
}

function messageOf(event: FollowedEvent): LiveMessage {
  return { place: `${event.transaction_id}.${event.position}`, orderId: event.stream_id, version: event.sequence, kind: event.kind, at: event.at }
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
