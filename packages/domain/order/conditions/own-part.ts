import { refuse } from '../../kernel/refusal.ts'
import type { Condition } from '../condition.ts'
import { assistOf, isOpenAssist, openAssists } from '../facets/assist.ts'
import { assistClockKind, findClock } from '../order-clocks.ts'

const firstReceiver = { source: 'law', reference: 'Reg 14', key: 'assist.answers_to_the_lead' } as const

/** The doer's unit owes a part that is open. Code: `assist.none_open`. */
export const owesPart: Condition = (order, _, { unitId }) => {
  const part = unitId === null ? null : assistOf(order, unitId)
  return part && isOpenAssist(part)
    ? null
    : refuse('assist.none_open', {
        params: { unitId: unitId ?? '', standing: part?.standing.name ?? 'not_asked' },
        basis: [firstReceiver],
      })
}

/** … and has not taken it on yet. Codes: `assist.none_open`, `assist.accepted_already`. */
export const mayAcceptPart: Condition = (order, context, grant) => {
  const refusal = owesPart(order, context, grant)
  if (refusal) return refusal
  return assistOf(order, grant.unitId!)!.standing.name === 'asked'
    ? null
    : refuse('assist.accepted_already', { params: { unitId: grant.unitId! } })
}

/** … and its limit has not passed: silence until then is no ground. Codes: those of `mayAcceptPart`, `assist.too_late_to_decline`. */
export const mayDeclinePart: Condition = (order, context, grant) => {
  const refusal = mayAcceptPart(order, context, grant)
  if (refusal) return refusal
  const clock = findClock(order, assistClockKind(grant.unitId!))
  if (!clock || clock.situation === 'paused' || context.at < clock.dueAt) return null
  return refuse('assist.too_late_to_decline', {
    params: { dueAt: clock.dueAt },
    basis: [firstReceiver],
    allowed: ['explainAssistDelay'],
  })
}

/** Somebody still owes the lead a part. Code: `assist.none_open`. */
export const partsAreOpen: Condition = (order) =>
  openAssists(order).length > 0 ? null : refuse('assist.none_open', { params: { unitId: '', standing: 'not_asked' } })
