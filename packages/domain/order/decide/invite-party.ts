import type { Decision } from '../../kernel/decider.ts'
import type { Instant } from '../../kernel/instant.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { openInvitations, type InvitedSort } from '../facets/invitation.ts'
import type { Order } from '../order.ts'
import { stopClocks } from '../order-clocks.ts'
import { startWantedBy } from '../wanted-by.ts'

/** A link is in strangers' hands: it cannot fill an order without end. */
const mostContributions = 50

export interface InviteParty {
  readonly name: string
  readonly sort: InvitedSort
  readonly asked: string
  readonly wantedBy?: Instant | undefined
}

/**
 * The lead asks a property company, a committee, a firm or a social group to take part (R009, R150) [Reg 6]. Codes:
 * `invitation.confidential`, `order.wanted_in_past`.
 */
export function inviteParty(
  order: Order,
  { wantedBy, ...invited }: InviteParty,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'inviteParty', context)
  if (refusal) return refusal
  const number = order.invitations.length + 1
  const clock = wantedBy === undefined ? null : startWantedBy(`invitation:${number}`, wantedBy, context)
  if (isRefusal(clock)) return clock
  return [
    {
      kind: 'partyInvited',
      payload: { ...invited, id: `${order.id}.${number}`, wantedBy: wantedBy ?? null, clocks: clock ? [clock] : [] },
    },
  ]
}

/** What the outside party answers, through its link. Codes: `access.no_tie` once the invitation is closed, `invitation.full`. */
export function contribute(
  order: Order,
  { text }: { readonly text: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'contribute', context)
  if (refusal) return refusal
  const id = context.by.kind === 'external' ? context.by.invitationId : ''
  const invitation = order.invitations.find((candidate) => candidate.id === id)!
  if (invitation.contributions.length >= mostContributions)
    return refuse('invitation.full', { params: { most: mostContributions } })
  return [{ kind: 'partyContributed', payload: { id, text, clocks: stopClocks(order, [clockOf(id)], context.at) } }]
}

/** The lead needs the party no more; its link opens nothing from now on. Code: `invitation.not_open`. */
export function closeInvitation(
  order: Order,
  { id, reason }: { readonly id: string; readonly reason: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'closeInvitation', context)
  if (refusal) return refusal
  if (!openInvitations(order).some((invitation) => invitation.id === id))
    return refuse('invitation.not_open', { params: { id }, field: '/id' })
  return [{ kind: 'invitationClosed', payload: { id, reason, clocks: stopClocks(order, [clockOf(id)], context.at) } }]
}

function clockOf(invitationId: string): string {
  return `invitation:${invitationId.slice(invitationId.lastIndexOf('.') + 1)}`
}
