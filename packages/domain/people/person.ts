import type { DomainEvent } from '../kernel/event.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { foldOf, type RecordKind } from '../record/record.ts'
import { isInForce, type PersonPosting } from './posting.ts'

/** Somebody who works for the city: who they are, and where they served and serve. Passwords are elsewhere. */
export interface Person {
  readonly situation: 'serving' | 'left'
  /** By which they sign in; also the name by which other systems know them. */
  readonly login: string
  readonly name: string
  readonly nameEn: string | null
  /** A number of the office; private ones have no place here. */
  readonly workPhone: string | null
  readonly postings: readonly PersonPosting[]
  /** Whether they may sign in. What they sign in with is no fact of the trace. */
  readonly account: 'none' | 'active' | 'disabled'
}

export interface PersonDetails {
  readonly name: string
  readonly nameEn: string | null
  readonly workPhone: string | null
}

/** What people change about their own account. */
export type OwnAccountChange = 'password' | 'second_factor_on' | 'second_factor_off'

export type PersonRegistered = DomainEvent<'personRegistered', PersonDetails & { readonly login: string }>
export type PersonChanged =
  | DomainEvent<'personAmended', PersonDetails>
  | DomainEvent<
      'personPosted',
      PersonPosting & { /** Why, although the street disagreed. */ readonly despite: string | null }
    >
  | DomainEvent<'postingEnded', { readonly postingId: string; readonly toOn: CivilDate; readonly why: string }>
  | DomainEvent<'personLeft', { readonly on: CivilDate; readonly why: string }>
  | DomainEvent<'personReturned', { readonly why: string }>
  | DomainEvent<'accountOpened' | 'accountEnabled' | 'accountDisabled', { readonly why: string }>
  | DomainEvent<'passwordReset' | 'secondFactorReset', { readonly why: string }>
  | DomainEvent<'ownAccountChanged', { readonly what: OwnAccountChange }>
export type PersonEvent = PersonRegistered | PersonChanged

export const personKind: RecordKind<Person, PersonEvent> = {
  kind: 'person',
  fold: foldOf<Person, PersonRegistered, PersonChanged>(
    { personRegistered: (details) => ({ ...details, situation: 'serving', postings: [], account: 'none' }) },
    {
      personAmended: (_person, details) => details,
      personPosted: ({ postings }, { despite: _despite, ...posting }) => ({ postings: [...postings, posting] }),
      postingEnded: ({ postings }, { postingId, toOn }) => ({
        postings: postings.map((posting) => (posting.id === postingId ? { ...posting, toOn } : posting)),
      }),
      personLeft: ({ postings }, { on }) => ({
        situation: 'left',
        postings: postings.map((posting) => endedBy(posting, on)),
      }),
      personReturned: () => ({ situation: 'serving' }),
      accountOpened: () => ({ account: 'active' }),
      accountEnabled: () => ({ account: 'active' }),
      accountDisabled: () => ({ account: 'disabled' }),
      passwordReset: () => ({}),
      secondFactorReset: () => ({}),
      ownAccountChanged: () => ({}),
    },
  ),
  // Who holds which post is no secret among staff (R019): a dispatcher must find whom to call.
  columnsOf: (person) => ({
    situation: person.situation,
    unitId: homePosting(person)?.unitId ?? null,
    naturalKey: person.login,
    title: person.name,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}

/** A posting that would last beyond that day ends on it; one that was to begin later never does. */
function endedBy(posting: PersonPosting, on: CivilDate): PersonPosting {
  return posting.toOn !== null && posting.toOn <= on ? posting : { ...posting, toOn: on }
}

/** Where the person belongs: their latest regular posting, else their latest of any sort. */
export function homePosting({ postings }: Pick<Person, 'postings'>): PersonPosting | undefined {
  return postings.filter(({ sort }) => sort === 'regular').at(-1) ?? postings.at(-1)
}

export function postingsInForce(person: Pick<Person, 'postings'>, on: CivilDate): readonly PersonPosting[] {
  return person.postings.filter((posting) => isInForce(posting, on))
}
