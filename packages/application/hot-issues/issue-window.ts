import { addSeconds, secondsBetween, type Instant } from '@shaoying/domain'
import {
  listOrdersForIssues,
  listOrdersForIssuesAfter,
  listOrdersForIssuesById,
  type ListIssueOrdersRow,
} from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { IssueSieve, MakeIssueSieve } from '../ports/issue-sieve.ts'

/** More orders than this are not grouped at once: a quarter of a minute of work. */
const mostGrouped = 20_000
/** Read in one turn while the window is caught up with; other work goes on in between. */
const readAtOnce = 5000
/** What is registered may become visible so much later than it says. */
const lateSeconds = 600
/** The window may grow by so much before neighbours far apart are lost sight of. */
const roomToGrow = 1.5
const lowestId = '00000000-0000-0000-0000-000000000000'

/**
 * The orders of the pack's window that issues are made of. As many as can be grouped are taken whole. Of more, every one is read once
 * as it comes and kept as numbers in a sieve; grouped are those that have most others like them beside them, however old, and the latest.
 */
export class IssueWindow {
  readonly #city: Pick<City, 'cityId' | 'pool'>
  readonly #make: MakeIssueSieve
  readonly #most: number
  #sieve: IssueSieve | null = null
  #readTo: Instant = ''
  #hasCaughtUp = true
  /** Orders read whose time is so late that others may still come before them. */
  #late = new Map<string, Instant>()

  constructor(city: Pick<City, 'cityId' | 'pool'>, make: MakeIssueSieve, most = mostGrouped) {
    this.#city = city
    this.#make = make
    this.#most = most
  }

  /** False while a window too long for one reading is being read for the first time. */
  get hasCaughtUp(): boolean {
    return this.#hasCaughtUp
  }

  /** Reads the next piece of a window that is being read for the first time. */
  async readOn(): Promise<void> {
    if (!this.#hasCaughtUp) this.#hasCaughtUp = await this.#readPiece(this.#sieve!)
  }

  /** True when there is nothing more to read now. */
  async #readPiece(sieve: IssueSieve): Promise<boolean> {
    const { cityId, pool } = this.#city
    const from = addSeconds(this.#readTo, -lateSeconds)
    const rows = await listOrdersForIssuesAfter(pool, {
      cityId,
      afterAt: from,
      afterId: lowestId,
      most: readAtOnce + this.#late.size,
    })
    const fresh = rows.filter(({ order_id: id }) => !this.#late.has(id))
    for (const { order_id: id, created_at: at, title, body } of fresh) {
      sieve.add({ id, text: `${title}\n${body}`, at })
      this.#late.set(id, at)
      if (at > this.#readTo) this.#readTo = at
    }
    for (const [id, at] of this.#late) if (at < addSeconds(this.#readTo, -lateSeconds)) this.#late.delete(id)
    return fresh.length < readAtOnce
  }

  /** The orders to group now, newest first; `always` are among them as far as they are in the window. */
  async toGroup(since: Instant, now: Instant, always: readonly string[]): Promise<readonly ListIssueOrdersRow[]> {
    const { cityId, pool } = this.#city
    if (this.#sieve === null) {
      const newest = await listOrdersForIssues(pool, { cityId, since, most: this.#most + 1 })
      if (newest.length <= this.#most) return newest
      this.#begin(newest, since, now)
    }
    const sieve = this.#sieve!
    await this.readOn()
    // Until the window has been read the newest are better than the oldest.
    if (!this.#hasCaughtUp) return listOrdersForIssues(pool, { cityId, since, most: this.#most })
    while (!(await this.#readPiece(sieve))) continue
    sieve.dropBefore(since)
    const rows = await listOrdersForIssuesById(pool, {
      cityId,
      orderIds: [...new Set([...sieve.chosen(this.#most), ...always])],
    })
    if (sieve.size <= this.#most) this.#sieve = null
    return rows.filter(({ created_at: at }) => at >= since)
  }

  #begin(newest: readonly ListIssueOrdersRow[], since: Instant, now: Instant): void {
    const spanned = Math.max(1, secondsBetween(newest.at(-1)!.created_at, now))
    const expected = (newest.length * secondsBetween(since, now)) / spanned
    this.#sieve = this.#make(
      newest.map(({ title, body }) => `${title}\n${body}`),
      Math.ceil(expected * roomToGrow),
    )
    this.#readTo = since
    this.#hasCaughtUp = false
    this.#late.clear()
  }
}
