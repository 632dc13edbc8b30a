import type { Clock } from '../../deadline/clock.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'

export interface Contact {
  readonly at: Instant
  readonly byPersonId: string
  readonly manner: 'phone' | 'sms' | 'visit' | 'relay'
  readonly reached: boolean
  readonly note: string
}

/** Meeting the petitioner face to face: where and when (是否已与诉求人见面). */
export interface Meeting {
  readonly at: Instant
  readonly place: string
  readonly note: string
}

/** The work of one round, from the unit's signature on. */
export interface HandlingFacet {
  readonly signedAt: Instant | null
  readonly signedBy: string | null
  /** The street's head signed in person where the pack asks for it (R155). */
  readonly headSignedAt: Instant | null
  readonly contacts: readonly Contact[]
  readonly meetings: readonly Meeting[]
  /** Section, community or person the lead unit gave it to. */
  readonly assignment: { readonly unitId: string | null; readonly personId: string | null; readonly at: Instant } | null
}

export const noHandling: HandlingFacet = {
  signedAt: null, signedBy: null, headSignedAt: null, contacts: [], meetings: [], assignment: null,
}

export type HandlingEvent =
  | DomainEvent<'orderSigned', { readonly unitId: string; readonly clocks: readonly Clock[] }>
  | DomainEvent<'headSigned', { readonly unitId: string }>
  | DomainEvent<'petitionerContacted', { readonly manner: Contact['manner']; readonly reached: boolean; readonly note: string; readonly clocks: readonly Clock[] }>
  | DomainEvent<'petitionerMet', { readonly place: string; readonly note: string; readonly metAt: Instant }>
  | DomainEvent<'orderAssigned', { readonly unitId: string | null; readonly personId: string | null }>

export const evolveHandling: Evolvers<HandlingFacet, HandlingEvent> = {
  orderSigned: (_order, _, { at, actor }) => ({
    signedAt: at, signedBy: actor.id, situation: { name: 'handling', since: at },
  }),
  headSigned: (_order, _, { at }) => ({ headSignedAt: at }),
  petitionerContacted: (order, { manner, reached, note }, { at, actor }) => ({
    contacts: [...order.contacts, { at, byPersonId: actor.id, manner, reached, note }],
  }),
  petitionerMet: (order, { place, note, metAt }) => ({
    meetings: [...order.meetings, { at: metAt, place, note }],
  }),
  orderAssigned: (_order, { unitId, personId }, { at }) => ({ assignment: { unitId, personId, at } }),
}
