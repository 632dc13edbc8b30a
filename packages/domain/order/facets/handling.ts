import type { Clock } from '../../deadline/clock.ts'
import type { Basis } from '../../kernel/basis.ts'
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

export const assignmentParts = ['main', 'assist'] as const
export type AssignmentPart = (typeof assignmentParts)[number]

/** Inside the lead unit: the section, community or person it gave the work to, and on what that rests. */
export interface Assignment {
  readonly unitId: string | null
  readonly personId: string | null
  readonly part: AssignmentPart
  readonly note: string
  readonly basis: readonly Basis[]
  readonly at: Instant
  readonly byPersonId: string
}

/** The work of one round, from the unit's signature on. */
export interface HandlingFacet {
  readonly signedAt: Instant | null
  readonly signedBy: string | null
  /** The street's head signed in person where the pack asks for it (R155). */
  readonly headSignedAt: Instant | null
  readonly contacts: readonly Contact[]
  readonly meetings: readonly Meeting[]
  /** One main handler at most, and helpers, each unit or person once. */
  readonly assignments: readonly Assignment[]
}

export const noHandling: HandlingFacet = {
  signedAt: null,
  signedBy: null,
  headSignedAt: null,
  contacts: [],
  meetings: [],
  assignments: [],
}

export type HandlingEvent =
  | DomainEvent<'orderSigned', { readonly unitId: string; readonly clocks: readonly Clock[] }>
  | DomainEvent<'headSigned', { readonly unitId: string }>
  | DomainEvent<
      'petitionerContacted',
      {
        readonly manner: Contact['manner']
        readonly reached: boolean
        readonly note: string
        readonly clocks: readonly Clock[]
      }
    >
  | DomainEvent<'petitionerMet', { readonly place: string; readonly note: string; readonly metAt: Instant }>
  | DomainEvent<'orderAssigned', Omit<Assignment, 'at' | 'byPersonId'>>

export const evolveHandling: Evolvers<HandlingFacet, HandlingEvent> = {
  orderSigned: (_order, _, { at, actor }) => ({
    signedAt: at,
    signedBy: actor.id,
    situation: { name: 'handling', since: at },
  }),
  headSigned: (_order, _, { at }) => ({ headSignedAt: at }),
  petitionerContacted: (order, { manner, reached, note }, { at, actor }) => ({
    contacts: [...order.contacts, { at, byPersonId: actor.id, manner, reached, note }],
  }),
  petitionerMet: (order, { place, note, metAt }) => ({ meetings: [...order.meetings, { at: metAt, place, note }] }),
  orderAssigned: (order, assigned, { at, actor }) => ({
    assignments: [
      ...order.assignments.filter((old) => !isReplaced(old, assigned)),
      { ...assigned, at, byPersonId: actor.id },
    ],
  }),
}

/** A new main handler replaces the old one; whoever is named again has the newer part only. */
function isReplaced(old: Assignment, assigned: Omit<Assignment, 'at' | 'byPersonId'>): boolean {
  const isSame = old.unitId === assigned.unitId && old.personId === assigned.personId
  return isSame || (old.part === 'main' && assigned.part === 'main')
}
