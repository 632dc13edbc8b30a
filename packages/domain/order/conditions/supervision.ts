import { reachesUnit } from '../../access/may.ts'
import { civilDateOf } from '../../calendar/working-calendar.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Condition } from '../condition.ts'
import { currentDispatch } from '../facets/dispatch.ts'
import { stepsInForce } from '../facets/supervision.ts'

/** Whoever summons must be above the unit that leads. Code: `access.out_of_reach`. */
export const reachesLead: Condition = (order, { by, at, rules }) => {
  const { leadUnitId } = currentDispatch(order)!
  const reaches =
    by.kind === 'person' &&
    reachesUnit(by.actor, 'supervision.summon', leadUnitId, civilDateOf(at, rules.calendar), rules.directory)
  return reaches
    ? null
    : refuse('access.out_of_reach', { params: { unit: rules.directory.findUnit(leadUnitId)?.name ?? leadUnitId } })
}

/** The doer's unit was told something that goes on. Code: `supervision.none_open`. */
export const wasTold: Condition = (order, _, { unitId }) =>
  stepsInForce(order).some(
    ({ toldUnitIds, conclusion }) => conclusion === null && unitId !== null && toldUnitIds.includes(unitId),
  )
    ? null
    : refuse('supervision.none_open')

/** Code: `supervision.none_open`. */
export const isSupervised: Condition = (order) =>
  order.supervision.some(({ conclusion }) => conclusion === null) ? null : refuse('supervision.none_open')

/** Code: `instruction.none`. */
export const isInstructed: Condition = (order) => (order.instructions.length === 0 ? refuse('instruction.none') : null)
