import type { CivilDate, Instant } from '../kernel/instant.ts'
import type { AssessedOrder } from './assessed-order.ts'
import { fingerprintOf } from './fingerprint.ts'

/** What was found when an order was tested at the meeting: the petitioner rung up, the spot looked at. */
export const siteFindings = ['confirmed', 'partly', 'refuted', 'unreachable'] as const
export type SiteFinding = (typeof siteFindings)[number]

/** One order drawn by lot, of which its unit says that it is solved. */
export interface DrawnOrder {
  readonly orderId: string
  readonly orderNumber: string
  readonly unitId: string
}

export interface SiteTest extends DrawnOrder {
  readonly finding: SiteFinding | null
  readonly remark: string
}

/** What the meeting gave a unit to do. */
export interface MeetingTask {
  readonly unitId: string
  readonly task: string
  readonly dueOn: CivilDate
}

/** The monthly review meeting of a window (点评会, R173): tests on the spot, names, tasks. */
export interface ReviewMeeting {
  readonly heldAt: Instant
  readonly place: string
  readonly chair: string
  readonly tests: readonly SiteTest[]
  readonly tasks: readonly MeetingTask[]
  /** Null until the meeting is over. */
  readonly minutes: string | null
}

/**
 * Draws orders by lot, one of each unit at most. The seed decides alone, so that nobody chooses and anybody can draw
 * again. `unitOf`: by what an order counts for a unit. Orders come in any order, one at a time.
 */
export class SiteDraw {
  readonly #seed: string
  readonly #lots = new Map<string, { readonly lot: string; readonly order: DrawnOrder }>()

  constructor(seed: string) {
    this.#seed = seed
  }

  /** Takes part only when the unit says that it is solved. */
  add(
    { orderId, number, rounds, exclusion }: Pick<AssessedOrder, 'orderId' | 'number' | 'rounds' | 'exclusion'>,
    unitId: string | null,
  ): void {
    if (unitId === null || exclusion?.standing === 'granted' || rounds.at(-1)?.claimedSolved !== 'solved') return
    const lot = fingerprintOf(`${this.#seed} ${orderId}`)
    const held = this.#lots.get(unitId)
    if (!held || lot < held.lot) this.#lots.set(unitId, { lot, order: { orderId, orderNumber: number, unitId } })
  }

  drawn(most: number): readonly DrawnOrder[] {
    return [...this.#lots.values()]
      .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
      .slice(0, most)
      .map(({ order }) => order)
  }
}
