import type { SupervisionLevel } from '../../directory/settings.ts'
import type { Decision } from '../../kernel/decider.ts'
import type { Instant } from '../../kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import { capacityFor, checkCommand } from '../allowed-commands.ts'
import { thenArchive } from '../archive.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { assistingUnitIds } from '../facets/assist.ts'
import { currentDispatch } from '../facets/dispatch.ts'
import { stepsInForce, supervisionClockKind, type SupervisionStep } from '../facets/supervision.ts'
import type { Order } from '../order.ts'
import { stopClocks } from '../order-clocks.ts'
import { nextStepNumber, rungsSkipped, startStepClock } from '../supervision-step.ts'
import { startWantedBy } from '../wanted-by.ts'

export interface TakeSupervisionStep {
  readonly reason: string
  readonly demand: string
  /** The lead when absent; helpers may be told too. */
  readonly toldUnitIds?: readonly string[] | undefined
  readonly toldPerson?: string | undefined
  readonly wantedBy?: Instant | undefined
  /** Why rungs below were left out. */
  readonly skippedBecause?: string | undefined
}

export interface SummonUnit extends TakeSupervisionStep {
  readonly toldPerson: string
  readonly talk: { readonly at: Instant; readonly place: string }
}

/** 催办: reminds the unit and asks what it did [Reg 5, 12]. Codes: those of `take`. */
export function urgeOrder(order: Order, input: TakeSupervisionStep, context: DecisionContext): Decision<OrderEvent> {
  return checkCommand(order, 'urgeOrder', context) ?? take(order, 'urge', input, context)
}

/** 督办: the hotline agency or the district supervises the handling itself [Reg 5]. Codes: those of `take`. */
export function superviseOrder(
  order: Order,
  input: TakeSupervisionStep,
  context: DecisionContext,
): Decision<OrderEvent> {
  return checkCommand(order, 'superviseOrder', context) ?? take(order, 'supervise', input, context)
}

/** 挂牌督办: on the list of matters that are cleared one by one [JN 28; R182]. Codes: those of `take`. */
export function listForSupervision(
  order: Order,
  input: TakeSupervisionStep,
  context: DecisionContext,
): Decision<OrderEvent> {
  return checkCommand(order, 'listForSupervision', context) ?? take(order, 'list', input, context)
}

/** 约谈: whoever answers for the unit is spoken to [WF 26]. Codes: those of `take`, `supervision.talk_in_past`. */
export function summonUnit(order: Order, input: SummonUnit, context: DecisionContext): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'summonUnit', context)
  if (refusal) return refusal
  if (input.talk.at <= context.at)
    return refuse('supervision.talk_in_past', { params: { at: input.talk.at, now: context.at }, field: '/talk/at' })
  return take(order, 'summon', input, context, input.talk)
}

/** Takes a rung. Codes: `supervision.skips_step`, `supervision.not_a_party`, `order.wanted_in_past`. */
function take(
  order: Order,
  level: SupervisionLevel,
  input: TakeSupervisionStep,
  context: DecisionContext,
  talk: SupervisionStep['talk'] = null,
): Decision<OrderEvent> {
  const { reason, demand, toldPerson = null, wantedBy, skippedBecause } = input
  const { leadUnitId } = currentDispatch(order)!
  const toldUnitIds = input.toldUnitIds ?? [leadUnitId]
  const refusal =
    refuseStrangers([leadUnitId, ...assistingUnitIds(order)], toldUnitIds) ?? refuseLeap(order, level, skippedBecause)
  if (refusal) return refusal
  const skipped = rungsSkipped(order, level)
  const because = skipped.length === 0 ? null : skippedBecause!.trim()
  const number = nextStepNumber(order)
  const clock =
    wantedBy === undefined
      ? startStepClock(order, level, context)
      : startWantedBy(supervisionClockKind(number), wantedBy, context)
  if (isRefusal(clock)) return clock
  const step = {
    number,
    level,
    reason,
    demand,
    toldUnitIds,
    toldPerson,
    dueAt: clock.dueAt,
    skipped,
    skippedBecause: because,
    talk,
  }
  return [{ kind: 'supervisionStepTaken', payload: { ...step, clocks: [clock] } }]
}

function refuseStrangers(parties: readonly string[], toldUnitIds: readonly string[]): Refusal | null {
  const stranger = toldUnitIds.find((unitId) => !parties.includes(unitId))
  return stranger === undefined
    ? null
    : refuse('supervision.not_a_party', { params: { unitId: stranger }, field: '/toldUnitIds' })
}

function refuseLeap(order: Order, level: SupervisionLevel, because: string | undefined): Refusal | null {
  const skipped = rungsSkipped(order, level)
  if (skipped.length === 0 || because?.trim()) return null
  return refuse('supervision.skips_step', {
    params: { level, skipped: skipped.join(', ') },
    field: '/skippedBecause',
    basis: [{ source: 'law', reference: 'Reg 5; JN 28; WF 26', key: 'supervision.ladder' }],
  })
}

interface AboutStep {
  readonly number: number
  readonly text: string
}

/** A told unit says what it did. Codes: `supervision.unknown`, `supervision.not_told`. */
export function answerSupervision(
  order: Order,
  { number, text }: AboutStep,
  context: DecisionContext,
): Decision<OrderEvent> {
  const capacity = capacityFor(order, 'answerSupervision', context)
  if (isRefusal(capacity)) return capacity
  const step = stepsInForce(order).find((candidate) => candidate.number === number && candidate.conclusion === null)
  if (!step) return refuse('supervision.unknown', { params: { number }, field: '/number' })
  if (!step.toldUnitIds.includes(capacity.unitId ?? ''))
    return refuse('supervision.not_told', { params: { number }, field: '/number' })
  const clocks = stopClocks(order, [supervisionClockKind(number)], context.at)
  return thenArchive(order, [{ kind: 'supervisionAnswered', payload: { number, text, clocks } }], context.at)
}

/** Whoever supervises says what came of it and ends the step; a listed matter leaves the list with its result (R182). Code: `supervision.unknown`. */
export function concludeSupervision(
  order: Order,
  { number, text }: AboutStep,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'concludeSupervision', context)
  if (refusal) return refusal
  if (!order.supervision.some((step) => step.number === number && step.conclusion === null))
    return refuse('supervision.unknown', { params: { number }, field: '/number' })
  const clocks = stopClocks(order, [supervisionClockKind(number)], context.at)
  return thenArchive(order, [{ kind: 'supervisionConcluded', payload: { number, text, clocks } }], context.at)
}
