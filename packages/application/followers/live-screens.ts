import type { LiveRead, Pool } from '@shaoying/store'
import { addressAll, marksHeard, type Addressed, type LiveMessage, type LiveScope } from './live-audience.ts'
import { LiveBacklog } from './live-backlog.ts'
import { mostLive, type LiveFeed } from './live-feed.ts'
import { isVisibleIn, readSnapshot, type Snapshot } from './snapshot.ts'

/** What a screen is told, and the place it has reached with it; a screen that comes back names the last place it was told. */
export type Push = (messages: readonly LiveMessage[], place: string) => void

interface Listener {
  readonly scope: LiveScope
  readonly push: Push
  readonly onGap: () => void
}

/** The live tail of the trace, cut to what each listener may see. */
export class LiveScreens {
  readonly #feed: LiveFeed
  readonly #pool: Pool
  readonly #cityId: string
  readonly #listeners = new Set<Listener>()
  readonly #byMark = new Map<string, Set<Listener>>()
  #backlog: LiveBacklog | null = null
  /** Those who are on their way in, for whom the feed must not be left. */
  #entering = 0
  #following: Promise<void> | null = null
  #reaching: Promise<void> = Promise.resolve()

  constructor(parts: { readonly feed: LiveFeed; readonly pool: Pool; readonly cityId: string }) {
    this.#feed = parts.feed
    this.#pool = parts.pool
    this.#cityId = parts.cityId
  }

  /** How many screens are open. */
  get listenerCount(): number {
    return this.#listeners.size
  }

  /** Up to where every open screen has been told what is for it; null when none is open. */
  get place(): string | null {
    return this.#feed.place
  }

  /**
   * Pushes what happens from now on or, with a place, what was missed since and then what happens. `onGap` is told
   * when too much was missed to be sent, or the place is none. The function answered ends it.
   */
  async subscribe(scope: LiveScope, from: string | null, push: Push, onGap: () => void): Promise<() => void> {
    const listener: Listener = { scope, push, onGap }
    this.#entering += 1
    try {
      await (this.#following ??= this.#follow())
      const since = from === null ? null : readSnapshot(from)
      const isReached = since ? await this.#reach(since) : since === null
      // From here to the end in one piece: what is told later comes through the listener, what was before is in the backlog.
      this.#listeners.add(listener)
      for (const mark of marksHeard(scope)) this.#byMark.set(mark, (this.#byMark.get(mark) ?? new Set()).add(listener))
      if (!isReached) onGap()
      push(
        isReached && since
          ? this.#backlog!.since(since)
              .filter((one) => one.isFor(scope))
              .map(({ message }) => message)
          : [],
        this.#feed.place!,
      )
    } finally {
      this.#entering -= 1
      this.#leaveFeed()
    }
    return () => this.#leave(listener)
  }

  async #follow(): Promise<void> {
    try {
      this.#backlog = new LiveBacklog(await this.#feed.subscribe(this.#tell), mostLive)
    } catch (error) {
      this.#following = null
      throw error
    }
  }

  #leave(listener: Listener): void {
    this.#listeners.delete(listener)
    for (const mark of marksHeard(listener.scope)) {
      this.#byMark.get(mark)?.delete(listener)
      if (this.#byMark.get(mark)?.size === 0) this.#byMark.delete(mark)
    }
    this.#leaveFeed()
  }

  #leaveFeed(): void {
    if (this.#listeners.size + this.#entering > 0 || this.#following === null) return
    this.#feed.unsubscribe(this.#tell)
    this.#following = null
    this.#backlog = null
  }

  /** One after the other, so that of many who come back at once the first one asks and the others find it there. */
  async #reach(since: Snapshot): Promise<boolean> {
    const reaching = this.#reaching.then(() => this.#extendTo(since))
    this.#reaching = reaching.then(
      () => undefined,
      () => undefined,
    )
    return reaching
  }

  async #extendTo(since: Snapshot): Promise<boolean> {
    const backlog = this.#backlog!
    if (backlog.reaches(since)) return true
    if (backlog.isTooOld(since)) return false
    const { events, snapshot } = await this.#feed.readSince(`${since.from}:${since.from}:`)
    // A place that this database has not come to yet is another database's.
    if (events.length > mostLive || readSnapshot(snapshot)!.to < since.from) {
      backlog.giveUp(since)
      return false
    }
    const messages = await addressAll(this.#pool, this.#cityId, events)
    const told = readSnapshot(this.#feed.place!)!
    // What is newer than the feed comes through the feed.
    backlog.extend(
      since,
      messages.filter(({ transactionId }) => isVisibleIn(told, transactionId)),
    )
    return true
  }

  readonly #tell = async ({ events, snapshot }: LiveRead): Promise<void> => {
    if (events.length > mostLive) return this.#tellGap(snapshot)
    const messages = await addressAll(this.#pool, this.#cityId, events)
    this.#backlog?.add(messages)
    const mine = new Map<Listener, LiveMessage[]>()
    for (const addressed of messages) {
      for (const listener of this.#candidates(addressed)) {
        if (!addressed.isFor(listener.scope)) continue
        mine.set(listener, [...(mine.get(listener) ?? []), addressed.message])
      }
    }
    for (const [{ push }, told] of mine) push(told, snapshot)
  }

  #tellGap(snapshot: string): void {
    this.#backlog = new LiveBacklog(snapshot, mostLive)
    for (const { onGap, push } of this.#listeners) {
      onGap()
      push([], snapshot)
    }
  }

  #candidates({ marks }: Addressed): Iterable<Listener> {
    if (marks === null) return this.#listeners
    return new Set(marks.flatMap((mark) => [...(this.#byMark.get(mark) ?? [])]))
  }
}
