import type { Clock } from '../../deadline/clock.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import { addSeconds, type Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'

/** Who may be asked in from outside (R009, R150) [Reg 6, 27]. */
export const invitedSorts = [
  'property_company',
  'residents_committee',
  'owners_committee',
  'enterprise',
  'social_organisation',
  'person',
] as const
export type InvitedSort = (typeof invitedSorts)[number]

/** A property company, owners' committee or firm that takes part through a link, without an account. */
export interface Invitation {
  /** `<order id>.<number>`: known in the whole city, so that a link to one order opens no other. */
  readonly id: string
  readonly name: string
  readonly sort: InvitedSort
  readonly asked: string
  /** By when an answer is wanted; null when nothing was said. Its clock is `invitation:<number>`. */
  readonly wantedBy: Instant | null
  readonly at: Instant
  readonly byPersonId: string
  readonly contributions: readonly { readonly at: Instant; readonly text: string }[]
  readonly closedAt: Instant | null
  readonly closedBecause: string | null
}

export interface InvitationFacet {
  readonly invitations: readonly Invitation[]
}

export const noInvitation: InvitationFacet = { invitations: [] }

/** Invitations whose link still opens something. */
export function openInvitations({ invitations }: InvitationFacet): readonly Invitation[] {
  return invitations.filter(({ closedAt }) => closedAt === null)
}

/** When a link ends by itself: so many days after it was given out, or after the answer was wanted. Half-open: at this moment it is over. */
export function linkEndsAt({ at, wantedBy }: Pick<Invitation, 'at' | 'wantedBy'>, linkDays: number): Instant {
  return addSeconds(wantedBy !== null && wantedBy > at ? wantedBy : at, linkDays * 86_400)
}

/** Whether the link opens anything: neither taken back nor past its end. */
export function isLinkInForce(
  invitation: Pick<Invitation, 'at' | 'wantedBy' | 'closedAt'>,
  now: Instant,
  linkDays: number,
): boolean {
  return invitation.closedAt === null && now < linkEndsAt(invitation, linkDays)
}

export type InvitationEvent =
  | DomainEvent<
      'partyInvited',
      Pick<Invitation, 'id' | 'name' | 'sort' | 'asked' | 'wantedBy'> & { readonly clocks: readonly Clock[] }
    >
  | DomainEvent<'partyContributed', { readonly id: string; readonly text: string; readonly clocks: readonly Clock[] }>
  | DomainEvent<'invitationClosed', { readonly id: string; readonly reason: string; readonly clocks: readonly Clock[] }>

function changed(
  { invitations }: InvitationFacet,
  id: string,
  change: (invitation: Invitation) => Partial<Invitation>,
): InvitationFacet {
  return {
    invitations: invitations.map((invitation) =>
      invitation.id === id ? { ...invitation, ...change(invitation) } : invitation,
    ),
  }
}

export const evolveInvitation: Evolvers<InvitationFacet, InvitationEvent> = {
  partyInvited: (order, { clocks: _, ...invited }, { at, actor }) => ({
    invitations: [
      ...order.invitations,
      { ...invited, at, byPersonId: actor.id, contributions: [], closedAt: null, closedBecause: null },
    ],
  }),
  partyContributed: (order, { id, text }, { at }) =>
    changed(order, id, ({ contributions }) => ({ contributions: [...contributions, { at, text }] })),
  invitationClosed: (order, { id, reason }, { at }) =>
    changed(order, id, () => ({ closedAt: at, closedBecause: reason })),
}
