import { catalogueOf } from '../directory/catalogue-index.ts'
import type { Limit } from '../deadline/limit.ts'
import { computeDeadline, dueAtOf } from '../deadline/compute-deadline.ts'
import type { Clock, ClockPlan } from '../deadline/clock.ts'
import { startClock, startClockUntil } from '../deadline/run-clock.ts'
import type { Basis } from '../kernel/basis.ts'
import type { Instant } from '../kernel/instant.ts'
import type { CityRules } from './doer.ts'
import { assistClockKind } from './order-clocks.ts'

/** The clock of the handling limit, with the city's warnings before it. */
export function startHandleClock(limit: Limit, at: Instant, rules: CityRules): Clock {
  return startClock('handle', { limit, warnings: warningsOf(rules) }, at, rules.calendar)
}

/**
 * The clock of a helper's part: the date agreed, else the city's limit for assists; never past the lead's own
 * deadline, because what comes after the lead has answered helps nobody.
 */
export function startAssistClock(
  unitId: string,
  at: Instant,
  leadDueAt: Instant | undefined,
  rules: CityRules,
  agreedDueAt?: Instant,
): Clock {
  const plan = { limit: rules.pack.rules.assist, warnings: warningsOf(rules) }
  const dueAt = agreedDueAt ?? dueAtOf(at, plan.limit, rules.calendar)
  return startClockUntil(
    assistClockKind(unitId),
    leadDueAt !== undefined && leadDueAt < dueAt ? leadDueAt : dueAt,
    plan,
    at,
    rules.calendar,
  )
}

/** The city's warnings, for a clock's plan. */
export function warningsOf(rules: CityRules): NonNullable<ClockPlan['warnings']> {
  return rules.pack.warnings.map(({ id, before }) => ({ name: id, before }))
}

/** The handling limit as a dispatch prints it on the order, running from now, with the reasons for its deadline [Reg 13]. */
export function printedLimit(
  categoryId: string,
  at: Instant,
  rules: CityRules,
): { readonly handle: Clock; readonly basis: readonly Basis[] } {
  const limit = catalogueOf(rules.pack).limitOf(categoryId)
  const { basis } = computeDeadline(at, limit, rules.calendar)
  return {
    handle: startHandleClock(limit, at, rules),
    basis: [{ source: 'catalogue', reference: `catalogue/${categoryId}`, key: 'dispatch.limit' }, ...basis],
  }
}

/** What a unit that receives an order owes first: signing and speaking to the petitioner. */
export function receiptClocks(emergency: boolean, at: Instant, rules: CityRules): readonly Clock[] {
  const { sign, signEmergency, contact } = rules.pack.rules
  return [
    startClock('sign', { limit: emergency ? signEmergency : sign }, at, rules.calendar),
    startClock('contact', { limit: contact }, at, rules.calendar),
  ]
}
