import { secondsBetween } from '../kernel/instant.ts'
import type { AssessedOrder } from './assessed-order.ts'
import { compareExact, decimalText, exact, parseExact, times } from './exact.ts'
import type { AlarmThresholds } from '../directory/assessment-method.ts'

export const alarmKinds = ['last_hours', 'late_category', 'wrong_numbers', 'exclusion_share', 'identical_replies', 'claim_gap'] as const
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

interface Suspicion {
  readonly found: readonly AssessedOrder[]
  readonly of: number
}

function shareOf({ found, of }: Suspicion): ReturnType<typeof exact> {
  return of === 0 ? exact(0) : exact(found.length, of)
}

/** Replied in the last hours of the limit, and then returned or sent back: closed for the clock's sake. */
function lastHours(orders: readonly AssessedOrder[], { lastHours: hours }: AlarmThresholds): Suspicion {
  const replied = orders.filter(({ rounds: [first] }) => first !== undefined && first.handledAt !== null && first.dueAt !== null)
  const found = replied.filter(({ rounds }) => {
    const [first] = rounds
    const left = secondsBetween(first!.handledAt!, first!.dueAt!)
    return left >= 0 && left <= hours * hour && (rounds.length > 1 || first!.returns > 0)
  })
  return { found, of: replied.length }
}

/** The category was corrected long after registration. */
function lateCategory(orders: readonly AssessedOrder[], { lateCategoryHours }: AlarmThresholds): Suspicion {
  return { found: orders.filter(({ createdAt, categoryChanges }) => categoryChanges.some(({ at }) => secondsBetween(createdAt, at) >= lateCategoryHours * hour)), of: orders.length }
}

/** Nobody can alter a number once it is recorded; numbers that were wrong from the start show as callbacks to nobody. */
function wrongNumbers(orders: readonly AssessedOrder[]): Suspicion {
  const called = orders.filter(({ callbackAttempts }) => callbackAttempts > 0)
  return { found: called.filter((order) => order.wrongNumbers > 0), of: called.length }
}

function exclusionShare(orders: readonly AssessedOrder[]): Suspicion {
  return { found: orders.filter(({ exclusion }) => exclusion !== null && exclusion.standing !== 'withdrawn'), of: orders.length }
}

/** The largest group of orders with the very same reply. */
function identicalReplies(orders: readonly AssessedOrder[]): Suspicion {
  const groups = grouped(orders.filter(({ mergedInto }) => mergedInto === null), ({ replyFingerprint }) => replyFingerprint)
  const largest = [...groups.values()].reduce<readonly AssessedOrder[]>((most, group) => (group.length > most.length ? group : most), [])
  return { found: largest, of: orders.length }
}

/** The unit called it solved, the petitioner did not. */
function claimGap(orders: readonly AssessedOrder[]): Suspicion {
  const claimed = orders.filter(({ rounds }) => rounds.some(({ claimedSolved, answer }) => claimedSolved === 'solved' && answer !== null))
  return { found: claimed.filter(({ rounds }) => rounds.some(({ claimedSolved, answer }) => claimedSolved === 'solved' && answer !== null && answer.solved === 'not_solved')), of: claimed.length }
}

function grouped(orders: readonly AssessedOrder[], keyOf: (order: AssessedOrder) => string | null): ReadonlyMap<string, readonly AssessedOrder[]> {
  const groups = new Map<string, AssessedOrder[]>()
  for (const order of orders) {
    const key = keyOf(order)
    if (key !== null) groups.set(key, groups.get(key) ?? []).get(key)!.push(order)
  }
  return groups
}

/** Every pattern beyond the method's thresholds, by the unit that leads. `orders`: those of one window, or of any other span. */
export function massageAlarms(orders: readonly AssessedOrder[], thresholds: AlarmThresholds): readonly Alarm[] {
  const units = grouped(orders, ({ units: { lead } }) => lead)
  return [...units].flatMap(([unitId, own]) => alarmsOf(unitId, own, thresholds)).toSorted((a, b) => alarmKinds.indexOf(a.kind) - alarmKinds.indexOf(b.kind) || b.count - a.count || (a.unitId < b.unitId ? -1 : 1))
}

function alarmsOf(unitId: string, own: readonly AssessedOrder[], t: AlarmThresholds): readonly Alarm[] {
  const rules: readonly (readonly [AlarmKind, Suspicion, number, string])[] = [
    ['last_hours', lastHours(own, t), t.lastHoursOrders, t.lastHoursShare],
    ['late_category', lateCategory(own, t), t.lateCategoryOrders, '0'],
    ['wrong_numbers', wrongNumbers(own), t.wrongNumberOrders, '0'],
    ['exclusion_share', exclusionShare(own), t.exclusionOrders, t.exclusionShare],
    ['identical_replies', identicalReplies(own), t.identicalReplies, '0'],
    ['claim_gap', claimGap(own), t.claimGapOrders, t.claimGapShare],
  ]
  return rules.filter(([, suspicion, least, share]) => suspicion.found.length >= least && compareExact(shareOf(suspicion), parseExact(share)!) >= 0).map(([kind, suspicion]) => ({
    kind, unitId, count: suspicion.found.length, of: suspicion.of, share: decimalText(times(shareOf(suspicion), exact(100)), 1), orders: suspicion.found.slice(0, mostShown).map(({ orderId, number }) => ({ orderId, number })),
  }))
}
