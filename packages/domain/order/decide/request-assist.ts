import type { Decision } from '../../kernel/decider.ts'
import { refuse, type Refusal } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/instant.ts'
import { checkCommand } from '../allowed-commands.ts'
import { startAssistClock } from '../dispatch-clocks.ts'
import type { CityRules, DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { assistOf, isOpenAssist } from '../facets/assist.ts'
import { currentDispatch } from '../facets/dispatch.ts'
import type { Order } from '../order.ts'
import { assistClockKind, findClock, stopClocks } from '../order-clocks.ts'
import { refuseAsHelper, refuseReportedUnits, refuseUnknownUnits } from '../unit-checks.ts'

export interface RequestAssist {
  readonly unitId: string
  readonly task: string
  /** By when; the city's limit for assists when absent. Never later than the lead's own deadline. */
  readonly dueAt?: Instant | undefined
}

/**
 * The first receiver asks another unit for a part: what, and by when [Reg 14]. Codes: `order.unit_unknown`,
 * `order.unit_is_reported`, `assist.own_unit`, `assist.asked_already`, `assist.due_past`, `assist.due_after_lead`,
 * and for a community those of `dutyCheck`.
 */
export function requestAssist(
  order: Order,
  { unitId, task, dueAt }: RequestAssist,
  context: DecisionContext,
): Decision<OrderEvent> {
  const { at, rules } = context
  const refusal =
    checkCommand(order, 'requestAssist', context) ?? refuseHelper(order, unitId, rules) ?? refuseDue(order, dueAt, at)
  if (refusal) return refusal
  const clock = startAssistClock(unitId, at, findClock(order, 'handle')?.dueAt, rules, dueAt)
  return [{ kind: 'assistRequested', payload: { unitId, task, clocks: [clock] } }]
}

/** The lead no longer needs the part. Code: `assist.not_open`. */
export function releaseAssist(
  order: Order,
  { unitId, reason }: { readonly unitId: string; readonly reason: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'releaseAssist', context)
  if (refusal) return refusal
  const assist = assistOf(order, unitId)
  if (!assist || !isOpenAssist(assist)) return refuse('assist.not_open', { params: { unitId }, field: '/unitId' })
  return [
    {
      kind: 'assistReleased',
      payload: { unitId, reason, clocks: stopClocks(order, [assistClockKind(unitId)], context.at) },
    },
  ]
}

function refuseHelper(order: Order, unitId: string, rules: CityRules): Refusal | null {
  const field = '/unitId'
  const wrong = refuseUnknownUnits([unitId], rules, field) ?? refuseReportedUnits(order, [unitId], rules, field)
  if (wrong) return wrong
  const unit = rules.directory.getUnit(unitId)
  if (unitId === currentDispatch(order)!.leadUnitId)
    return refuse('assist.own_unit', { params: { unit: unit.name }, field, allowed: ['assignOrder'] })
  const assist = assistOf(order, unitId)
  return assist && isOpenAssist(assist)
    ? refuse('assist.asked_already', { params: { unit: unit.name }, field })
    : refuseAsHelper(order, unitId, rules, field)
}

function refuseDue(order: Order, dueAt: Instant | undefined, at: Instant): Refusal | null {
  if (dueAt === undefined) return null
  if (dueAt <= at) return refuse('assist.due_past', { params: { dueAt, now: at }, field: '/dueAt' })
  const leadDueAt = findClock(order, 'handle')?.dueAt
  return leadDueAt !== undefined && dueAt > leadDueAt
    ? refuse('assist.due_after_lead', { params: { dueAt, leadDueAt }, field: '/dueAt' })
    : null
}
