import { secondsBetween } from '../kernel/instant.ts'
import type { AlarmThresholds } from '../directory/assessment-method.ts'
import type { AssessedOrder } from './assessed-order.ts'
import { compareExact, decimalText, exact, parseExact, times } from './exact.ts'

export const alarmKinds = [
  'last_hours',
  'late_category',
  'wrong_numbers',
  'exclusion_share',
  'identical_replies',
  'claim_gap',
] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** A pattern that somebody should look at, with the orders it rests on. It accuses nobody, and nothing follows by itself. */
export interface Alarm {
  readonly kind: AlarmKind
  readonly unitId: string
  /** Orders that show it, and how many they are measured against. */
  readonly count: number
  readonly of: number
  /** Percent, one decimal. */
  readonly share: string
  /** At most a hundred. */
  readonly orders: readonly Pick<AssessedOrder, 'orderId' | 'number'>[]
}

const mostShown = 100
const hour = 3600

/** What an order says of a pattern: nothing, that it is one of those measured against, or that it shows it. */
type Says = null | 'measured' | 'shows'
const says = (isMeasured: boolean, shows: boolean): Says => (isMeasured ? (shows ? 'shows' : 'measured') : null)

/** Patterns that one order shows by itself. */
const patterns: Readonly<
  Record<Exclude<AlarmKind, 'identical_replies'>, (order: AssessedOrder, thresholds: AlarmThresholds) => Says>
> = {
  // Replied in the last hours of the limit, and then returned or sent back: closed for the clock's sake.
  last_hours({ rounds }, { lastHours }) {
    const [first] = rounds
    if (!first || first.handledAt === null || first.dueAt === null) return null
    const left = secondsBetween(first.handledAt, first.dueAt)
    return says(true, left >= 0 && left <= lastHours * hour && (rounds.length > 1 || first.returns > 0))
  },
  // The category was corrected long after registration.
  late_category: ({ createdAt, categoryChanges }, { lateCategoryHours }) =>
    says(
      true,
      categoryChanges.some(({ at }) => secondsBetween(createdAt, at) >= lateCategoryHours * hour),
    ),
  // Nobody can alter a number once it is recorded; numbers that were wrong from the start show as callbacks to nobody.
  wrong_numbers: ({ callbackAttempts, wrongNumbers }) => says(callbackAttempts > 0, wrongNumbers > 0),
  exclusion_share: ({ exclusion }) => says(true, exclusion !== null && exclusion.standing !== 'withdrawn'),
  // The unit called it solved, the petitioner did not.
  claim_gap({ rounds }) {
    const claimed = rounds.flatMap(({ claimedSolved, answer }) =>
      claimedSolved === 'solved' && answer !== null ? [answer] : [],
    )
    return says(
      claimed.length > 0,
      claimed.some(({ solved }) => solved === 'not_solved'),
    )
  },
}

/** From how many orders, and from what share of those measured against, a pattern is worth a look. */
const least: Readonly<Record<AlarmKind, (thresholds: AlarmThresholds) => readonly [orders: number, share: string]>> = {
  last_hours: (t) => [t.lastHoursOrders, t.lastHoursShare],
  late_category: (t) => [t.lateCategoryOrders, '0'],
  wrong_numbers: (t) => [t.wrongNumberOrders, '0'],
  exclusion_share: (t) => [t.exclusionOrders, t.exclusionShare],
  identical_replies: (t) => [t.identicalReplies, '0'],
  claim_gap: (t) => [t.claimGapOrders, t.claimGapShare],
}

/** Orders found so far: how many, and the first of them. */
class Found {
  of = 0
  count = 0
  readonly orders: Alarm['orders'][number][] = []

  add({ orderId, number }: AssessedOrder): void {
    this.count += 1
    if (this.orders.length < mostShown) this.orders.push({ orderId, number })
  }
}

/** Looks for patterns while the orders of a window, or of any other span, go by; by the unit that leads. */
export class AlarmCount {
  readonly #thresholds: AlarmThresholds
  readonly #units = new Map<
    string,
    { readonly found: ReadonlyMap<AlarmKind, Found>; readonly replies: Map<string, Found> }
  >()

  constructor(thresholds: AlarmThresholds) {
    this.#thresholds = thresholds
  }

  add(order: AssessedOrder): void {
    const { lead } = order.units
    if (lead === null) return
    const unit = this.#units.get(lead) ?? {
      found: new Map(alarmKinds.map((kind) => [kind, new Found()])),
      replies: new Map(),
    }
    this.#units.set(lead, unit)
    for (const [kind, look] of Object.entries(patterns) as [keyof typeof patterns, (typeof patterns)['last_hours']][]) {
      const said = look(order, this.#thresholds)
      if (said !== null) unit.found.get(kind)!.of += 1
      if (said === 'shows') unit.found.get(kind)!.add(order)
    }
    unit.found.get('identical_replies')!.of += 1
    // One reply to orders merged into one is as it should be.
    if (order.replyFingerprint === null || order.mergedInto !== null) return
    const alike = unit.replies.get(order.replyFingerprint) ?? new Found()
    unit.replies.set(order.replyFingerprint, alike)
    alike.add(order)
  }

  /** Every pattern beyond the thresholds, kind by kind, the most orders first. */
  alarms(): readonly Alarm[] {
    const found = [...this.#units].flatMap(([unitId, unit]) =>
      alarmKinds.map((kind) => {
        const { of, ...own } = unit.found.get(kind)!
        return { unitId, kind, of, ...(kind === 'identical_replies' ? largest(unit.replies.values()) : own) }
      }),
    )
    return found
      .filter((one) => isBeyond(one, this.#thresholds))
      .map(({ unitId, kind, of, count, orders }) => ({
        kind,
        unitId,
        count,
        of,
        share: decimalText(times(exact(count, of), exact(100)), 1),
        orders,
      }))
      .toSorted(
        (a, b) =>
          alarmKinds.indexOf(a.kind) - alarmKinds.indexOf(b.kind) ||
          b.count - a.count ||
          (a.unitId < b.unitId ? -1 : 1),
      )
  }
}

/** The largest group of orders with the very same reply. */
function largest(groups: Iterable<Found>): Pick<Found, 'count' | 'orders'> {
  let most = new Found()
  for (const group of groups) if (group.count > most.count) most = group
  return { count: most.count, orders: most.orders }
}

function isBeyond(
  { kind, count, of }: { readonly kind: AlarmKind; readonly count: number; readonly of: number },
  thresholds: AlarmThresholds,
): boolean {
  const [orders, share] = least[kind](thresholds)
  return of > 0 && count >= orders && compareExact(exact(count, of), parseExact(share)!) >= 0
}

/** The alarms of these orders, all at once. */
export function massageAlarms(orders: Iterable<AssessedOrder>, thresholds: AlarmThresholds): readonly Alarm[] {
  const count = new AlarmCount(thresholds)
  for (const order of orders) count.add(order)
  return count.alarms()
}
