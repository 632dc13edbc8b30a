import { permissionsOf } from '../access/actor.ts'
import { isRole, type Role } from '../access/role.ts'
import type { Unit } from '../directory/unit.ts'
import type { Basis } from '../kernel/basis.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordContext } from '../record/record.ts'
import type { Person } from './person.ts'
import { postingSort, streetWithSay, type PersonPosting, type PostingSort } from './posting.ts'
import { outcomeOf, type StaffOpinion } from './staff-opinion.ts'

/** A posting as somebody wants it. */
export interface WantedPosting {
  readonly unitId: string
  readonly postId: string
  readonly sort: PostingSort
  readonly fromUnitId?: string
  readonly fromOn: CivilDate
  readonly toOn?: CivilDate
  readonly why: string
  readonly opinionId?: string
  /** Why the person is posted although the street disagreed. */
  readonly despite?: string
}

/** The record `opinionId` names, loaded by the caller. */
export interface AskedOpinion {
  readonly opinion: StaffOpinion
}

const streetIsAsked: Basis = { source: 'law', reference: 'SO 11; R025', key: 'person.street_is_asked' }

/** Checks a posting against the pack, the person's others and the street's say; the facts of it when it may be made. */
export function checkPosting(
  person: Pick<Person, 'postings'>,
  personId: string | null,
  wanted: WantedPosting,
  asked: AskedOpinion | null,
  context: RecordContext,
): PersonPosting | Refusal {
  const { directory, pack } = context.rules
  const unit = directory.findUnit(wanted.unitId)
  if (!unit) return refuse('person.unit_unknown', { params: { unit: wanted.unitId }, field: '/unitId' })
  const post = pack.posts.find(({ id }) => id === wanted.postId)
  if (!post || !post.unitKinds.includes(unit.kind)) {
    const fitting = pack.posts.filter(({ unitKinds }) => unitKinds.includes(unit.kind)).map(({ id }) => id)
    return refuse('person.post_not_of_unit', {
      params: { post: wanted.postId, unit: unit.name, posts: fitting.join(', ') },
      field: '/postId',
    })
  }
  const roles = post.roles.filter(isRole)
  const fault =
    checkDates(person, wanted) ??
    checkSort(wanted, unit, context) ??
    checkHead(roles, wanted, context) ??
    checkStreetSay(personId, wanted, unit, asked, context)
  if (fault) return fault
  return {
    id: String(person.postings.length + 1),
    unitId: unit.id,
    postId: post.id,
    roles,
    sort: wanted.sort,
    fromUnitId: wanted.fromUnitId ?? null,
    fromOn: wanted.fromOn,
    toOn: wanted.toOn ?? null,
    why: wanted.why,
    opinionId: wanted.opinionId ?? null,
  }
}

function checkDates(
  { postings }: Pick<Person, 'postings'>,
  { unitId, postId, fromOn, toOn = '9999-12-31' }: WantedPosting,
): Refusal | null {
  if (toOn < fromOn) return refuse('person.ends_before_it_begins', { params: { fromOn, toOn }, field: '/toOn' })
  const other = postings.find(
    (held) =>
      held.unitId === unitId &&
      held.postId === postId &&
      held.fromOn <= toOn &&
      (held.toOn === null || held.toOn >= fromOn),
  )
  return other
    ? refuse('person.posted_already', {
        params: { posting: other.id, fromOn: other.fromOn, toOn: other.toOn ?? '' },
        field: '/fromOn',
      })
    : null
}

function checkSort(
  { sort, fromUnitId }: WantedPosting,
  unit: Unit,
  { rules: { directory } }: RecordContext,
): Refusal | null {
  const { name, unitKinds, sentFrom } = postingSort(sort)
  if (unitKinds.length > 0 && !unitKinds.includes(unit.kind))
    return refuse('person.sort_not_for_unit', { params: { sort: name, unit: unit.name }, field: '/sort' })
  if (sentFrom.length === 0)
    return fromUnitId === undefined
      ? null
      : refuse('person.nobody_sends', { params: { sort: name }, field: '/fromUnitId' })
  const sender = fromUnitId === undefined ? undefined : directory.findUnit(fromUnitId)
  return sender && sentFrom.includes(sender.kind)
    ? null
    : refuse('person.sender_needed', {
        params: { sort: name, unit: sender?.name ?? fromUnitId ?? '' },
        field: '/fromUnitId',
      })
}

/** A unit does not appoint its own head: whoever is above it does, or the administrators. */
function checkHead(
  roles: readonly Role[],
  { unitId, postId }: WantedPosting,
  { by, actor, on }: RecordContext,
): Refusal | null {
  const fromInside =
    roles.includes('unit_leader') &&
    by.unitId === unitId &&
    actor !== null &&
    !permissionsOf(actor, on).has('account.manage')
  return fromInside ? refuse('person.head_from_above', { params: { post: postId }, field: '/postId' }) : null
}

/** R025: nobody is posted to an office dispatched to a street, or stationed there, before the street was asked. */
function checkStreetSay(
  personId: string | null,
  { sort, despite = '' }: WantedPosting,
  unit: Unit,
  asked: AskedOpinion | null,
  { at, by, rules }: RecordContext,
): Refusal | null {
  const street = streetWithSay(unit, sort, rules.directory)
  // Set-up and imports enter who was posted before.
  if (!street || by.kind === 'system') return null
  const outcome = heardOutcome(asked?.opinion ?? null, { personId, about: 'posting', street, at })
  if (isRefusal(outcome)) return outcome
  if (outcome !== 'disagree' || despite.trim() !== '') return null
  return refuse('person.street_disagrees', {
    params: { street: street.name, remarks: asked!.opinion.remarks },
    field: '/despite',
    basis: [streetIsAsked],
  })
}

/** What the street said on this person and matter; a refusal when it was not asked or may still answer. */
export function heardOutcome(
  opinion: StaffOpinion | null,
  {
    personId,
    about,
    street,
    at,
  }: {
    readonly personId: string | null
    readonly about: StaffOpinion['about']
    readonly street: Unit
    readonly at: string
  },
): 'agree' | 'agree_with_remarks' | 'disagree' | 'silent' | Refusal {
  const fits =
    opinion !== null && opinion.personId === personId && opinion.streetId === street.id && opinion.about === about
  if (!fits)
    return refuse('person.street_not_asked', {
      params: { street: street.name, about },
      field: '/opinionId',
      basis: [streetIsAsked],
      allowed: ['askStreetOpinion'],
    })
  return (
    outcomeOf(opinion, at) ??
    refuse('person.street_may_answer', {
      params: { street: street.name, dueAt: opinion.dueAt },
      field: '/opinionId',
      basis: [streetIsAsked],
    })
  )
}
