import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'

/** A property company, owners' committee or firm that takes part through a link, without an account (R009, R150). */
export interface Invitation {
  readonly id: string
  readonly name: string
  readonly sort: 'property_company' | 'residents_committee' | 'owners_committee' | 'enterprise' | 'social_organisation' | 'person'
  readonly asked: string
  readonly at: Instant
  readonly contributions: readonly { readonly at: Instant; readonly text: string }[]
  readonly closedAt: Instant | null
}

export interface InvitationFacet {
  readonly invitations: readonly Invitation[]
}

export const noInvitation: InvitationFacet = { invitations: [] }

export type InvitationEvent =
  | DomainEvent<'partyInvited', { readonly id: string; readonly name: string; readonly sort: Invitation['sort']; readonly asked: string }>
  | DomainEvent<'partyContributed', { readonly id: string; readonly text: string }>
  | DomainEvent<'invitationClosed', { readonly id: string }>

export const evolveInvitation: Evolvers<InvitationFacet, InvitationEvent> = {
  partyInvited: (order, invited, { at }) => ({ invitations: [...order.invitations, { ...invited, at, contributions: [], closedAt: null }] }),
  partyContributed: (order, { id, text }, { at }) => ({
    invitations: order.invitations.map((invitation) => (invitation.id === id ? { ...invitation, contributions: [...invitation.contributions, { at, text }] } : invitation)),
  }),
  invitationClosed: (order, { id }, { at }) => ({
    invitations: order.invitations.map((invitation) => (invitation.id === id ? { ...invitation, closedAt: at } : invitation)),
  }),
}
