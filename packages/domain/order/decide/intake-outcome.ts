import type { Decision } from '../../kernel/decider.ts'
import { refuse } from '../../kernel/refusal.ts'
import { civilDateOf } from '../../calendar/working-calendar.ts'
import { catalogueOf } from '../../directory/catalogue-index.ts'
import { findHotline, isHotlineInForce } from '../../directory/hotline.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import type { AppealAmendment } from '../facets/intake.ts'
import type { Order } from '../order.ts'
import type { Treatment } from '../situation.ts'

export interface AmendAppeal {
  readonly changes: AppealAmendment
  readonly reason: string
}

/** Corrects what was recorded, before dispatch or while an objection is weighed. The old value stays in the trace. */
export function amendAppeal(
  order: Order,
  { changes, reason }: AmendAppeal,
  context: DecisionContext,
): Decision<OrderEvent> {
  const { rules } = context
  const refusal = checkCommand(order, 'amendAppeal', context)
  if (refusal) return refusal
  if (changes.categoryId !== undefined && !catalogueOf(rules.pack).findEntry(changes.categoryId)) {
    return refuse('order.category_unknown', {
      params: { categoryId: changes.categoryId },
      field: '/changes/categoryId',
    })
  }
  const unitId = changes.place?.unitId
  if (unitId && !rules.directory.findUnit(unitId))
    return refuse('order.unit_unknown', { params: { unitId }, field: '/changes/place/unitId' })
  return [{ kind: 'appealAmended', payload: { changes, reason } }]
}

export interface AnswerAtOnce {
  readonly answer: string
  readonly articleIds: readonly string[]
}

/** Answers a consultation (or thanks for praise) on the spot [Reg 11]; nothing is left to dispatch. Code: `order.not_a_consultation`. */
export function answerAtOnce(
  order: Order,
  { answer, articleIds }: AnswerAtOnce,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'answerAtOnce', context)
  if (refusal) return refusal
  if (order.appeal.kind !== 'consultation' && order.appeal.kind !== 'praise') {
    return refuse('order.not_a_consultation', {
      params: { kind: order.appeal.kind },
      basis: [{ source: 'law', reference: 'Reg 11', key: 'intake.answer_at_once' }],
    })
  }
  return [{ kind: 'answeredAtOnce', payload: { answer, articleIds } }]
}

export const emergencyLines = ['110', '119', '120', '122'] as const

export interface TransferEmergency {
  readonly line: (typeof emergencyLines)[number]
  readonly told: string
}

/** Hands a matter of life and safety to its line in one act; the record stays [Reg 11(1)]. */
export function transferEmergency(
  order: Order,
  { line, told }: TransferEmergency,
  context: DecisionContext,
): Decision<OrderEvent> {
  return (
    checkCommand(order, 'transferEmergency', context) ?? [{ kind: 'emergencyTransferred', payload: { line, told } }]
  )
}

export interface RedirectOrder {
  readonly treatment: Treatment
  readonly reason: string
  /** Overrides the channel the pack names for this treatment. */
  readonly channel?: string | undefined
  /** The neighbouring city's hotline that takes it over (R139). */
  readonly hotlineId?: string | undefined
}

/**
 * One of the special treatments in place of a dispatch [Reg 9, 11, 37]: never silent, always with the channel
 * the resident was told and why. Codes: `order.treatment_unknown` when the city's pack has no row for it, `order.not_a_partner`.
 */
export function redirectOrder(
  order: Order,
  { treatment, reason, channel, hotlineId }: RedirectOrder,
  context: DecisionContext,
): Decision<OrderEvent> {
  const { rules } = context
  const refusal = checkCommand(order, 'redirectOrder', context)
  if (refusal) return refusal
  const row = rules.pack.specialTreatments.find((special) => special.treatment === treatment)
  if (!row) return refuse('order.treatment_unknown', { params: { treatment }, field: '/treatment' })
  const basis = [{ source: 'law' as const, reference: row.legalBasis, key: 'intake.treatment', params: { treatment } }]
  const partner = hotlineId === undefined ? undefined : findHotline(rules.pack, hotlineId)
  if (
    hotlineId !== undefined &&
    !(partner?.merging === 'partner' && isHotlineInForce(partner, civilDateOf(context.at, rules.calendar)))
  )
    return refuse('order.not_a_partner', { params: { hotlineId }, field: '/hotlineId' })
  const told = partner ? `${partner.name} ${partner.number}` : (channel ?? row.channel)
  return [{ kind: 'orderRedirected', payload: { treatment, channel: told, reason, basis } }]
}
