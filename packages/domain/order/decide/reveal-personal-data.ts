import { grantOn, type Grant } from '../../access/may.ts'
import { civilDateOf } from '../../calendar/working-calendar.ts'
import type { Decision } from '../../kernel/decider.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { standingAttachments } from '../facets/attachments.ts'
import type { Order } from '../order.ts'
import { partiesOf } from '../parties.ts'

/**
 * May this person see who the petitioner is and how to reach them [Reg 8; JN 16, 32; XF 30]? A confidential
 * report opens only to those who may know reporters; a petitioner who asked for secrecy is reached through the
 * hotline, not by the unit. Codes: `vault.nothing_stored`, `vault.reason_missing`, `vault.contact_secret`, and
 * those of `grantOn`.
 */
export function mayReveal(order: Order, reason: string, context: DecisionContext): Grant | Refusal {
  const grant = grantToKnow(order, reason, context)
  if (isRefusal(grant)) return grant
  if (order.appeal.petitioner.vaultId === null || order.personalDataErasedAt !== null)
    return refuse('vault.nothing_stored')
  return withheldFromUnit(order, grant) ?? grant
}

/**
 * May this person see a file as it came, with what its camera wrote into it, or hear a reporter's voice? It says as
 * much about the petitioner as their number does, so the same people may, with a reason. Codes: `attachment.not_found`
 * and those of `mayReveal`.
 */
export function mayRevealFile(
  order: Order,
  attachmentId: string,
  reason: string,
  context: DecisionContext,
): Grant | Refusal {
  const grant = grantToKnow(order, reason, context)
  if (isRefusal(grant)) return grant
  const isThere = standingAttachments(order).some((attachment) => attachment.attachmentId === attachmentId)
  return isThere
    ? (withheldFromUnit(order, grant) ?? grant)
    : refuse('attachment.not_found', { params: { attachmentId } })
}

function grantToKnow(order: Order, reason: string, { by, at, rules }: DecisionContext): Grant | Refusal {
  if (by.kind !== 'person')
    return refuse('access.no_permission', { params: { permission: 'vault.reveal', personId: by.kind } })
  if (reason.trim() === '') return refuse('vault.reason_missing', { field: '/reason' })
  const permission = order.appeal.confidential ? 'vault.reveal_reporter' : 'vault.reveal'
  return grantOn(
    by.actor,
    permission,
    partiesOf(order, rules.directory),
    civilDateOf(at, rules.calendar),
    rules.directory,
  )
}

function withheldFromUnit(order: Order, { tie }: Grant): Refusal | null {
  const isUnit = tie === 'lead' || tie === 'section'
  return order.appeal.petitioner.contactSecret && isUnit
    ? refuse('vault.contact_secret', { basis: [{ source: 'law', reference: 'JN 16', key: 'vault.contact_secret' }] })
    : null
}

/** Records that an order's personal data is to be erased: its retention has passed, or the petitioner asked for it. Code: `vault.erased_already`. */
export function erasePersonalData(
  order: Order,
  { because }: { readonly because: 'retention_passed' | 'petitioner_asked' },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'erasePersonalData', context)
  if (refusal) return refusal
  if (order.personalDataErasedAt !== null)
    return refuse('vault.erased_already', { params: { at: order.personalDataErasedAt } })
  return [{ kind: 'personalDataErased', payload: { because } }]
}
