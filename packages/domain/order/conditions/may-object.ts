import { dueAtOf } from '../../deadline/compute-deadline.ts'
import type { Instant } from '../../kernel/instant.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Condition } from '../condition.ts'
import type { CityRules } from '../doer.ts'
import { currentDispatch, type Dispatch } from '../facets/dispatch.ts'
import { findClock } from '../order-clocks.ts'

/** The first moment at which it is too late to object to that dispatch, signed or not: not signing keeps no door open. */
function objectionDueAt(dispatch: Dispatch, rules: CityRules): Instant {
  return dueAtOf(dispatch.at, rules.pack.rules.objection, rules.calendar)
}

/** Codes: `objection.designated` [WF 22], `objection.too_late`. */
export const mayObject: Condition = (order, { at, rules }) => {
  const dispatch = currentDispatch(order)!
  if (dispatch.designated)
    return refuse('objection.designated', {
      params: { unitId: dispatch.leadUnitId },
      basis: [{ source: 'law', reference: 'Reg 14; WF 22', key: 'objection.designation_is_final' }],
    })
  const handleDueAt = findClock(order, 'handle')?.dueAt ?? dispatch.dueAt
  const objectionDue = objectionDueAt(dispatch, rules)
  const dueAt = objectionDue < handleDueAt ? objectionDue : handleDueAt
  if (at < dueAt) return null
  return refuse('objection.too_late', {
    params: { dueAt },
    basis: [{ source: 'pack', reference: 'rules/limits.objection', key: 'objection.limit' }],
  })
}
