import { catalogueOf } from '../directory/catalogue-index.ts'
import type { Limit } from '../deadline/limit.ts'
import { computeDeadline } from '../deadline/compute-deadline.ts'
import type { Clock } from '../deadline/clock.ts'
import { startClock } from '../deadline/run-clock.ts'
import type { Basis } from '../kernel/basis.ts'
import type { Instant } from '../kernel/instant.ts'
import type { CityRules } from './doer.ts'

/** The clock of the handling limit, with the city's warnings before it. */
export function startHandleClock(limit: Limit, at: Instant, rules: CityRules): Clock {
  const warnings = rules.pack.warnings.map(({ id, before }) => ({ name: id, before }))
  return startClock('handle', { limit, warnings }, at, rules.calendar)
}

/** The clocks that a dispatch starts: handle, sign, contact; with the reasons for the handling deadline [Reg 13]. */
export function dispatchClocks(categoryId: string, emergency: boolean, at: Instant, rules: CityRules): { readonly clocks: readonly Clock[]; readonly dueAt: Instant; readonly basis: readonly Basis[] } {
  const limit = catalogueOf(rules.pack).limitOf(categoryId)
  const { sign, signEmergency, contact } = rules.pack.rules
  const handle = startHandleClock(limit, at, rules)
  const { basis } = computeDeadline(at, limit, rules.calendar)
  return {
    clocks: [
      handle,
      startClock('sign', { limit: emergency ? signEmergency : sign }, at, rules.calendar),
      startClock('contact', { limit: contact }, at, rules.calendar),
    ],
    dueAt: handle.dueAt,
    basis: [{ source: 'catalogue', reference: `catalogue/${categoryId}`, key: 'dispatch.limit' }, ...basis],
  }
}
