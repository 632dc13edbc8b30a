import type { Clock } from '../deadline/clock.ts'
import { pauseClock, resumeClock, startClock, startClockUntil } from '../deadline/run-clock.ts'
import type { Instant } from '../kernel/instant.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { warningsOf } from './dispatch-clocks.ts'
import type { CityRules } from './doer.ts'
import { findClock, stopClocks } from './order-clocks.ts'

interface WithClocks {
  readonly clocks: readonly Clock[]
}

/** Handling and parts of helpers wait together. Refuses when the handling clock may not wait any more; a part already late stays late. */
export function pauseHandling(order: WithClocks, at: Instant, rules: CityRules): readonly Clock[] | Refusal {
  const handle = pauseClock(findClock(order, 'handle')!, at, rules.calendar)
  if (isRefusal(handle)) return handle
  const parts = order.clocks
    .filter(({ kind }) => kind.startsWith('assist:'))
    .map((clock) => pauseClock(clock, at, rules.calendar))
  return [handle, ...withoutRefusals(parts)]
}

/** Everything that waits goes on with what was left; the ledger's own clocks end. */
export function resumeHandling(order: WithClocks, at: Instant, rules: CityRules): readonly Clock[] {
  const resumed = order.clocks.map((clock) => resumeClock(clock, at, rules.calendar))
  return [...withoutRefusals(resumed), ...stopClocks(order, ['ledger_review', 'ledger_maximum'], at)]
}

function withoutRefusals<C extends Clock>(answers: readonly (C | Refusal)[]): readonly C[] {
  return answers.flatMap((answer) => (isRefusal(answer) ? [] : [answer]))
}

/** Until the next report on how far things are. */
export function startLedgerReview(at: Instant, rules: CityRules): Clock {
  return startClock(
    'ledger_review',
    { limit: rules.pack.rules.ledgerReview, warnings: warningsOf(rules) },
    at,
    rules.calendar,
  )
}

/** Until the stay ends by itself. */
export function startLedgerStay(untilAt: Instant, at: Instant, rules: CityRules): Clock {
  return startClockUntil(
    'ledger_maximum',
    untilAt,
    { limit: rules.pack.rules.ledgerMaximum, warnings: warningsOf(rules) },
    at,
    rules.calendar,
  )
}
