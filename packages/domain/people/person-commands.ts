import type { CivilDate } from '../kernel/instant.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import type { RecordCommand, RecordContext } from '../record/record.ts'
import { homePosting, personKind, type Person, type PersonEvent } from './person.ts'
import { isInForce } from './posting.ts'
import { checkPosting, type AskedOpinion, type WantedPosting } from './posting-check.ts'

type Command<Input> = RecordCommand<Person, Input, PersonEvent>

const loginForm = /^[a-z][a-z0-9._-]{1,39}$/

const homeUnit = (person: Person | null): string | null => (person ? (homePosting(person)?.unitId ?? null) : null)

export interface RegisterPerson {
  readonly login: string
  readonly name: string
  readonly nameEn?: string
  readonly workPhone?: string
  /** Their first posting; left out for somebody whose street is still to be asked. */
  readonly posting?: WantedPosting
}

/** Enters a person in the directory. Refuses with `person.login_form` or what `checkPosting` refuses with. */
export const registerPerson: Command<RegisterPerson> = {
  name: 'registerPerson',
  kind: personKind,
  does: 'begin',
  permission: 'directory.post',
  unitOf: (_none, { posting }) => posting?.unitId ?? null,
  decide(_none, { login, name, nameEn = null, workPhone = null, posting }, context) {
    if (!loginForm.test(login)) return refuse('person.login_form', { params: { login }, field: '/login' })
    const registered: PersonEvent = { kind: 'personRegistered', payload: { login, name, nameEn, workPhone } }
    if (!posting) return [registered]
    const checked = checkPosting({ postings: [] }, null, posting, null, context)
    if (isRefusal(checked))
      return { ...checked, ...(checked.field === undefined ? {} : { field: `/posting${checked.field}` }) }
    return [registered, { kind: 'personPosted', payload: { ...checked, despite: null } }]
  },
}

/** Corrects name or work phone. */
export const amendPerson: Command<{
  readonly name?: string
  readonly nameEn?: string | null
  readonly workPhone?: string | null
}> = {
  name: 'amendPerson',
  kind: personKind,
  does: 'change',
  permission: 'directory.post',
  unitOf: homeUnit,
  decide: (person, { name = person!.name, nameEn = person!.nameEn, workPhone = person!.workPhone }) => [
    { kind: 'personAmended', payload: { name, nameEn, workPhone } },
  ],
}

export interface PostPerson extends WantedPosting {
  readonly personId: string
  /** The opinion that `opinionId` names, as it stands. */
  readonly asked: AskedOpinion | null
}

/**
 * Posts a person to a unit (任职、下派、常驻…): by the receiving unit, or one whose reach covers it. Refuses with
 * `person.has_left`, `person.own_posting` (nobody gives themselves rights) or what `checkPosting` refuses with.
 */
export const postPerson: Command<PostPerson> = {
  name: 'postPerson',
  kind: personKind,
  does: 'change',
  permission: 'directory.post',
  unitOf: (_person, { unitId }) => unitId,
  decide(person, { asked, personId, ...wanted }, context) {
    if (person!.situation === 'left') return refuse('person.has_left', { params: { name: person!.name } })
    if (isThemselves(personId, context)) return refuse('person.own_posting', { params: { name: person!.name } })
    const posting = checkPosting(person!, personId, wanted, asked, context)
    return isRefusal(posting)
      ? posting
      : [{ kind: 'personPosted', payload: { ...posting, despite: wanted.despite ?? null } }]
  },
}

export interface EndPosting {
  readonly postingId: string
  /** Their last day there. */
  readonly on: CivilDate
  readonly why: string
}

/** Ends a posting. Refuses with `person.posting_unknown`, `person.posting_over`, `person.ends_before_it_begins`. */
export const endPosting: Command<EndPosting> = {
  name: 'endPosting',
  kind: personKind,
  does: 'change',
  permission: 'directory.post',
  unitOf: (person, { postingId }) => person!.postings.find(({ id }) => id === postingId)?.unitId ?? homeUnit(person),
  decide(person, { postingId, on, why }, context) {
    const posting = person!.postings.find(({ id }) => id === postingId)
    if (!posting) return refuse('person.posting_unknown', { params: { posting: postingId }, field: '/postingId' })
    if (posting.toOn !== null && !isInForce(posting, context.on))
      return refuse('person.posting_over', { params: { toOn: posting.toOn }, field: '/postingId' })
    if (on < posting.fromOn)
      return refuse('person.ends_before_it_begins', { params: { fromOn: posting.fromOn, toOn: on }, field: '/on' })
    return [{ kind: 'postingEnded', payload: { postingId, toOn: on, why } }]
  },
}

/** The person leaves the service: every posting ends and they can no longer sign in. Refuses with `person.has_left`, `person.departure_ahead`. */
export const recordDeparture: Command<{ readonly on: CivilDate; readonly why: string }> = {
  name: 'recordDeparture',
  kind: personKind,
  does: 'change',
  permission: 'directory.post',
  unitOf: homeUnit,
  decide(person, { on, why }, { on: today }) {
    if (person!.situation === 'left') return refuse('person.has_left', { params: { name: person!.name } })
    if (on > today) return refuse('person.departure_ahead', { params: { on }, field: '/on' })
    return [{ kind: 'personLeft', payload: { on, why } }]
  },
}

/** Somebody who left comes back; they are then posted anew. Refuses with `person.serves`. */
export const recordReturn: Command<{ readonly why: string }> = {
  name: 'recordReturn',
  kind: personKind,
  does: 'change',
  permission: 'directory.post',
  unitOf: homeUnit,
  decide: (person, { why }) =>
    person!.situation === 'serving'
      ? refuse('person.serves', { params: { name: person!.name } })
      : [{ kind: 'personReturned', payload: { why } }],
}

function isThemselves(personId: string, { by }: Pick<RecordContext, 'by'>): boolean {
  return by.kind === 'person' && by.id === personId
}
