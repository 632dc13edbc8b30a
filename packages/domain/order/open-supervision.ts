import { assistOf, isOpenAssist } from './facets/assist.ts'
import { openInstructions } from './facets/instruction.ts'
import { stepsInForce, type SupervisionStep } from './facets/supervision.ts'
import type { Order } from './order.ts'
import { findClock } from './order-clocks.ts'

/** What the clock urged for was done meanwhile: signed, contacted, the part given. */
function isMet(order: Order, { about }: SupervisionStep): boolean {
  return about !== null && findClock(order, about)?.situation === 'stopped'
}

/** A helper released or declined owes nobody an answer any more. */
function isOwed(order: Order, { toldUnitIds }: SupervisionStep): boolean {
  const leadUnitId = order.dispatches.at(-1)?.leadUnitId
  return toldUnitIds.some((unitId) => {
    const part = assistOf(order, unitId)
    return unitId === leadUnitId || (part !== null && (isOpenAssist(part) || part.standing.name === 'answered'))
  })
}

/** Neither answered nor concluded nor overtaken by events. */
export function isOpenStep(order: Order, step: SupervisionStep): boolean {
  return step.answers.length === 0 && step.conclusion === null && !isMet(order, step) && isOwed(order, step)
}

/** Steps that still wait for an answer. */
export function openSupervision(order: Order): readonly SupervisionStep[] {
  return stepsInForce(order).filter((step) => isOpenStep(order, step))
}

/** Everything asked from above has its answer (R163): nothing keeps the order from the archive. */
export function isSettled(order: Order): boolean {
  return openInstructions(order).length === 0 && openSupervision(order).length === 0
}
