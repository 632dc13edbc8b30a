import type { Decision } from '../../kernel/decider.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { capacityFor, checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { attachmentPurposes, standingAttachments, type AttachmentFacts } from '../facets/attachments.ts'
import type { Order } from '../order.ts'

export interface AttachFile extends AttachmentFacts {
  /** How many an order may hold; a setting of whoever keeps the machine. */
  readonly most: number
}

/**
 * Adds a file that lies in the file store already; its purpose says by which command of the lifecycle. The same
 * file once more changes nothing. Codes: `attachment.too_many` and those of `checkCommand`.
 */
export function attachFile(
  order: Order,
  { most, ...facts }: AttachFile,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, attachmentPurposes[facts.purpose].command, context)
  if (refusal) return refusal
  if (order.attachments.some(({ attachmentId }) => attachmentId === facts.attachmentId)) return []
  if (standingAttachments(order).length >= most) return refuse('attachment.too_many', { params: { most } })
  return [{ kind: 'attachmentAdded', payload: facts }]
}

export interface WithdrawAttachment {
  readonly attachmentId: string
  readonly reason: string
}

/**
 * Takes a file back that one brought oneself or for the same unit: nobody sees it any more, the trace keeps that
 * it was there. Codes: `attachment.not_found`, `attachment.not_yours`.
 */
export function withdrawAttachment(
  order: Order,
  { attachmentId, reason }: WithdrawAttachment,
  context: DecisionContext,
): Decision<OrderEvent> {
  const capacity = capacityFor(order, 'withdrawAttachment', context)
  if (isRefusal(capacity)) return capacity
  const attachment = standingAttachments(order).find((standing) => standing.attachmentId === attachmentId)
  if (!attachment) return refuse('attachment.not_found', { params: { attachmentId } })
  const byId = 'actor' in context.by ? context.by.actor.personId : null
  const isOwn = attachment.byId === byId || (attachment.unitId !== null && attachment.unitId === capacity.unitId)
  return isOwn
    ? [{ kind: 'attachmentWithdrawn', payload: { attachmentId, reason } }]
    : refuse('attachment.not_yours', { params: { attachmentId } })
}
