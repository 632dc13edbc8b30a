import type { Decision } from '../../kernel/decider.ts'
import { refuse, type Refusal } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/instant.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { openAssists } from '../facets/assist.ts'
import { currentDispatch } from '../facets/dispatch.ts'
import type { Contact } from '../facets/handling.ts'
import type { ReplyContent } from '../facets/reply.ts'
import { missingEvidence, refuseUnproven, unprovenBecause } from '../missing-evidence.ts'
import type { Order } from '../order.ts'
import { stopClocks } from '../order-clocks.ts'

/** The unit takes the order in hand; from now on it leads until the end [Reg 14]. */
export function signOrder(order: Order, _: object, context: DecisionContext): Decision<OrderEvent> {
  const { at } = context
  const refusal = checkCommand(order, 'signOrder', context)
  if (refusal) return refusal
  return [
    {
      kind: 'orderSigned',
      payload: { unitId: currentDispatch(order)!.leadUnitId, clocks: stopClocks(order, ['sign'], at) },
    },
  ]
}

/** The head of the street or unit signs in person (R155). Code: `order.head_signed_already`. */
export function signAsHead(order: Order, _: object, context: DecisionContext): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'signAsHead', context)
  if (refusal) return refusal
  if (order.headSignedAt !== null) return refuse('order.head_signed_already', { params: { at: order.headSignedAt } })
  return [{ kind: 'headSigned', payload: { unitId: currentDispatch(order)!.leadUnitId } }]
}

export interface RecordContact {
  readonly manner: Contact['manner']
  readonly reached: boolean
  readonly note: string
}

/** The unit reaches for the petitioner on its own initiative [Reg 15(1)]; a call nobody answered is recorded and does not stop the clock. */
export function recordContact(
  order: Order,
  { manner, reached, note }: RecordContact,
  context: DecisionContext,
): Decision<OrderEvent> {
  const { at } = context
  const refusal = checkCommand(order, 'recordContact', context)
  if (refusal) return refusal
  return [
    {
      kind: 'petitionerContacted',
      payload: { manner, reached, note, clocks: reached ? stopClocks(order, ['contact'], at) : [] },
    },
  ]
}

/** A meeting face to face, with place and time. Code: `order.met_in_future`. */
export function recordMeeting(
  order: Order,
  { place, note, metAt }: { readonly place: string; readonly note: string; readonly metAt: Instant },
  context: DecisionContext,
): Decision<OrderEvent> {
  const { at } = context
  const refusal = checkCommand(order, 'recordMeeting', context)
  if (refusal) return refusal
  if (metAt > at) return refuse('order.met_in_future', { params: { metAt, now: at }, field: '/metAt' })
  return [{ kind: 'petitionerMet', payload: { place, note, metAt } }]
}

export interface ReplyToOrder extends ReplyContent {
  readonly notContactedBecause?: string | undefined
  /** What the lead says about helpers whose part is still open. */
  readonly withoutPartsBecause?: string | undefined
  /** Why evidence that the pack demands is missing, where a reason may stand for it. */
  readonly withoutEvidenceBecause?: string | undefined
}

/**
 * What the unit answers, to the petitioner and to the hotline [Reg 15(3)]. A first receiver may answer without a
 * helper's part, but says so [Reg 14]. Codes: `order.head_signature_missing`, `order.petitioner_not_contacted`,
 * `reply.parts_missing`, `reply.evidence_missing`.
 */
export function replyToOrder(
  order: Order,
  { notContactedBecause, withoutPartsBecause, withoutEvidenceBecause, ...content }: ReplyToOrder,
  context: DecisionContext,
): Decision<OrderEvent> {
  const missing = missingEvidence(order, context.rules.pack)
  const refusal =
    checkCommand(order, 'replyToOrder', context) ??
    refuseUnsigned(order, context) ??
    refuseUnspoken(order, notContactedBecause) ??
    refuseIncomplete(order, withoutPartsBecause) ??
    refuseUnproven(missing, content, withoutEvidenceBecause)
  if (refusal) return refusal
  const unitIds = openAssists(order).map(({ unitId }) => unitId)
  const withoutParts = unitIds.length === 0 ? null : { unitIds, because: withoutPartsBecause ?? '' }
  return [
    {
      kind: 'replySent',
      payload: {
        ...content,
        notContactedBecause: notContactedBecause ?? null,
        withoutParts,
        withoutEvidence: unprovenBecause(missing, withoutEvidenceBecause),
      },
    },
  ]
}

function refuseUnsigned(order: Order, { rules }: DecisionContext): Refusal | null {
  if (!rules.pack.rules.headSigns || order.headSignedAt !== null) return null
  return refuse('order.head_signature_missing', {
    basis: [{ source: 'pack', reference: 'rules/headSigns', key: 'reply.head_signs' }],
    allowed: ['signAsHead'],
  })
}

/** A contact made for an earlier lead does not count: the unit that answers speaks to the petitioner itself. */
function refuseUnspoken(order: Order, because: string | undefined): Refusal | null {
  const since = currentDispatch(order)!.at
  const contacted =
    order.contacts.some((contact) => contact.reached && contact.at >= since) ||
    order.meetings.some((meeting) => meeting.at >= since)
  if (order.appeal.petitioner.id === null || contacted || because?.trim()) return null
  return refuse('order.petitioner_not_contacted', {
    field: '/notContactedBecause',
    basis: [{ source: 'law', reference: 'Reg 15(1)', key: 'reply.contact_first' }],
    allowed: ['recordContact', 'recordMeeting'],
  })
}

function refuseIncomplete(order: Order, because: string | undefined): Refusal | null {
  const open = openAssists(order)
  if (open.length === 0 || because?.trim()) return null
  const units = open.map(({ unitId }) => unitId).join(', ')
  return refuse('reply.parts_missing', {
    params: { units },
    field: '/withoutPartsBecause',
    basis: [{ source: 'law', reference: 'Reg 14', key: 'reply.parts_of_helpers' }],
    allowed: ['releaseAssist', 'replyToOrder'],
  })
}

export interface ReviewReply {
  readonly verdict: 'accepted' | 'returned'
  readonly reason: string
  /** What is wrong with a returned reply: evasive, no basis, not matching, not contacted… */
  readonly faults: readonly string[]
}

/** Checks a reply before the resident is asked; an evasive one goes back [JN 27]. Codes: `reply.reviewed_already`, `reply.fault_missing`. */
export function reviewReply(
  order: Order,
  { verdict, reason, faults }: ReviewReply,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'reviewReply', context)
  if (refusal) return refusal
  if (order.replies.at(-1)?.review) return refuse('reply.reviewed_already')
  if (verdict === 'accepted') return [{ kind: 'replyAccepted', payload: { reason } }]
  if (faults.length === 0) return refuse('reply.fault_missing', { field: '/faults' })
  return [{ kind: 'replyReturned', payload: { reason, faults, clocks: [] } }]
}
