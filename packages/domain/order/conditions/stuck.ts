import { refuse } from '../../kernel/refusal.ts'
import type { Condition } from '../condition.ts'
import { openEscalationTo } from '../facets/escalation.ts'
import { currentStall } from '../facets/stall.ts'

/** The doer's unit was asked and has not answered. Code: `escalation.none_open`. */
export const owesEscalationAnswer: Condition = (order, _, { unitId }) =>
  unitId !== null && openEscalationTo(order, unitId)
    ? null
    : refuse('escalation.none_open', { params: { unitId: unitId ?? '' } })

/** Code: `stall.declared_already`. */
export const isNotStalled: Condition = (order) => {
  const stall = currentStall(order)
  return stall
    ? refuse('stall.declared_already', {
        params: { cause: stall.cause, at: stall.at },
        allowed: ['adoptSubstituteProcedure'],
      })
    : null
}

/** Code: `stall.not_declared`. */
export const isStalled: Condition = (order) =>
  currentStall(order) ? null : refuse('stall.not_declared', { allowed: ['declareStalled'] })
