import type { Decision } from '../../kernel/decider.ts'
import type { CivilDate, Instant } from '../../kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import { civilDateOfDay, dayNumberOf, isCivilDate } from '../../calendar/civil-date.ts'
import { civilDateOf, startOfDay } from '../../calendar/working-calendar.ts'
import { dueAtOf } from '../../deadline/compute-deadline.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { CityRules, DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { pendingLedgerRequest, type LedgerPlan } from '../facets/ledger.ts'
import { pauseHandling, startLedgerReview, startLedgerStay } from '../ledger-clocks.ts'
import type { Order } from '../order.ts'

/**
 * The unit asks to put a matter on the ledger that objectively cannot be done now: a reason of the city's list, a plan
 * with steps and dates, and what the petitioner was told [Reg 15(2)]. Asking stops nothing. Codes: `ledger.once_only`,
 * `ledger.pending`, `ledger.type_unknown`, `ledger.plan_empty`, `ledger.date_unreadable`, `ledger.plan_order`,
 * `ledger.until_past`, `ledger.too_long`.
 */
export function requestLedger(order: Order, plan: LedgerPlan, context: DecisionContext): Decision<OrderEvent> {
  const { at, rules } = context
  const refusal =
    checkCommand(order, 'requestLedger', context) ??
    refuseType(plan.typeId, rules) ??
    refuseSteps(plan) ??
    refuseUntil(plan.untilOn, at, rules)
  return refusal ?? [{ kind: 'ledgerRequested', payload: plan }]
}

export interface LedgerWord {
  readonly verdict: 'granted' | 'refused'
  readonly reason: string
}

/** The district looks at the request first (区级初审); refused here, it ends here. */
export function reviewLedgerRequest(
  order: Order,
  { verdict, reason }: LedgerWord,
  context: DecisionContext,
): Decision<OrderEvent> {
  return (
    checkCommand(order, 'reviewLedgerRequest', context) ?? [
      { kind: 'ledgerFirstReviewed', payload: { granted: verdict === 'granted', reason } },
    ]
  )
}

/**
 * The hotline decides. Granted, the handling clock and those of the helpers wait with what is left to the second; a
 * review falls due every so often, and the stay ends by itself. Codes: `ledger.none_pending`,
 * `ledger.first_review_missing`, `ledger.until_past`, `clock.expired`.
 */
export function decideLedger(
  order: Order,
  { verdict, reason }: LedgerWord,
  context: DecisionContext,
): Decision<OrderEvent> {
  const { at, rules } = context
  const refusal = checkCommand(order, 'decideLedger', context)
  if (refusal) return refusal
  if (verdict === 'refused') return [{ kind: 'ledgerRefused', payload: { reason } }]
  const { untilOn } = pendingLedgerRequest(order)!
  const paused = refuseUntil(untilOn, at, rules) ?? pauseHandling(order, at, rules)
  if (isRefusal(paused)) return { ...paused, field: '/verdict' }
  const review = startLedgerReview(at, rules)
  const clocks = [...paused, review, startLedgerStay(untilAtOf(untilOn, at, rules), at, rules)]
  return [{ kind: 'ledgerGranted', payload: { reason, reviewOn: civilDateOf(review.dueAt, rules.calendar), clocks } }]
}

/** The first moment after that day, at most the city's longest stay from now. */
function untilAtOf(untilOn: CivilDate, at: Instant, rules: CityRules): Instant {
  const dayAfter = startOfDay(civilDateOfDay(dayNumberOf(untilOn) + 1), rules.calendar)
  const latestAt = dueAtOf(at, rules.pack.rules.ledgerMaximum, rules.calendar)
  return dayAfter < latestAt ? dayAfter : latestAt
}

function refuseType(typeId: string, rules: CityRules): Refusal | null {
  const types = rules.pack.exclusionTypes.filter(({ purpose }) => purpose === 'ledger').map(({ id }) => id)
  return types.includes(typeId)
    ? null
    : refuse('ledger.type_unknown', { params: { typeId, types: types.join(', ') }, field: '/typeId' })
}

function refuseSteps({ steps, untilOn }: LedgerPlan): Refusal | null {
  if (steps.length === 0) return refuse('ledger.plan_empty', { field: '/steps' })
  const dates = [...steps.map(({ byOn }) => byOn), untilOn]
  const fieldOf = (index: number) => (index < steps.length ? `/steps/${index}/byOn` : '/untilOn')
  const unreadable = dates.findIndex((on) => !isCivilDate(on))
  if (unreadable >= 0)
    return refuse('ledger.date_unreadable', { params: { given: dates[unreadable]! }, field: fieldOf(unreadable) })
  const early = dates.findIndex((on, index) => index > 0 && on < dates[index - 1]!)
  return early < 0
    ? null
    : refuse('ledger.plan_order', { params: { on: dates[early]!, after: dates[early - 1]! }, field: fieldOf(early) })
}

function refuseUntil(untilOn: CivilDate, at: Instant, rules: CityRules): Refusal | null {
  const today = civilDateOf(at, rules.calendar)
  if (untilOn < today) return refuse('ledger.until_past', { params: { untilOn, today }, field: '/untilOn' })
  const latestOn = civilDateOf(dueAtOf(at, rules.pack.rules.ledgerMaximum, rules.calendar), rules.calendar)
  if (untilOn <= latestOn) return null
  return refuse('ledger.too_long', {
    params: { untilOn, latestOn },
    field: '/untilOn',
    basis: [{ source: 'pack', reference: 'rules/ledger.maximum', key: 'ledger.maximum' }],
  })
}
