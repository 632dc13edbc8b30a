import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'

/** Why a matter does not move (R042); the field that the lists of hard matters are made from. */
export const stallCauses = [
  'no_owner',
  'owner_unreachable',
  'ownership_disputed',
  'beyond_powers',
  'no_funds',
  'no_policy',
  'third_party_refuses',
  'other',
] as const
export type StallCause = (typeof stallCauses)[number]

/** What is done in place of the ordinary procedure, on what it rests, and with whom it was agreed. */
export interface SubstituteProcedure {
  readonly at: Instant
  readonly byPersonId: string
  readonly procedure: string
  readonly legalBasis: string
  readonly agreedWith: readonly string[]
}

export interface Stall {
  readonly at: Instant
  readonly byPersonId: string
  readonly cause: StallCause
  readonly note: string
  readonly substitute: SubstituteProcedure | null
}

export interface StallFacet {
  readonly stalls: readonly Stall[]
}

export const noStall: StallFacet = { stalls: [] }

/** The stall that no substitute procedure has ended yet, or null. */
export function currentStall({ stalls }: StallFacet): Stall | null {
  const last = stalls.at(-1)
  return last && last.substitute === null ? last : null
}

export type StallEvent =
  | DomainEvent<'stallDeclared', { readonly cause: StallCause; readonly note: string }>
  | DomainEvent<'substituteProcedureAdopted', Omit<SubstituteProcedure, 'at' | 'byPersonId'>>

export const evolveStall: Evolvers<StallFacet, StallEvent> = {
  stallDeclared: (order, { cause, note }, { at, actor }) => ({
    stalls: [...order.stalls, { at, byPersonId: actor.id, cause, note, substitute: null }],
  }),
  substituteProcedureAdopted: (order, adopted, { at, actor }) => ({
    stalls: order.stalls.map((stall, index) =>
      index === order.stalls.length - 1 ? { ...stall, substitute: { ...adopted, at, byPersonId: actor.id } } : stall,
    ),
  }),
}
