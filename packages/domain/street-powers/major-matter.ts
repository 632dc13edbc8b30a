import { dueAtOf } from '../deadline/compute-deadline.ts'
import { isStreetLevel } from '../directory/unit.ts'
import type { Decision } from '../kernel/decider.ts'
import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { seenFromAbove } from '../people/seen-from-above.ts'
import { foldOf, type RecordCommand, type RecordContext, type RecordKind } from '../record/record.ts'

export const matterReplies = ['adopted', 'partly_adopted', 'not_adopted'] as const
export type MatterReply = (typeof matterReplies)[number]

/**
 * A street's opinion on a major matter that touches its people (重大事项意见建议权; R023, R079; SO 11). The street is
 * asked, or speaks by itself; whoever decides the matter must reply in time and say why where it does not follow.
 */
export interface MajorMatter {
  readonly situation: 'asked' | 'opined' | 'replied'
  readonly streetId: string
  /** Who decides the matter and owes the reply. */
  readonly unitId: string
  readonly title: string
  readonly matter: string
  /** Who spoke first. */
  readonly raisedBy: 'unit' | 'street'
  /** Until when the street is asked to speak. */
  readonly askedUntil: Instant | null
  readonly opinion: string | null
  readonly opinedAt: Instant | null
  readonly replyDueAt: Instant | null
  readonly replyOverdueSince: Instant | null
  readonly reply: { readonly verdict: MatterReply; readonly text: string; readonly at: Instant } | null
}

type Subject = Pick<MajorMatter, 'streetId' | 'unitId' | 'title' | 'matter'>
type Begun =
  | DomainEvent<'majorMatterAsked', Subject & { readonly askedUntil: Instant }>
  | DomainEvent<'majorMatterRaised', Subject & { readonly opinion: string; readonly replyDueAt: Instant }>
type Changed =
  | DomainEvent<
      'majorMatterOpined',
      { readonly unitId: string; readonly title: string; readonly opinion: string; readonly replyDueAt: Instant }
    >
  | DomainEvent<
      'majorMatterReplied',
      { readonly streetId: string; readonly title: string; readonly verdict: MatterReply; readonly text: string }
    >
  | DomainEvent<
      'majorMatterReplyOverdue',
      Pick<Subject, 'streetId' | 'unitId' | 'title'> & { readonly replyDueAt: Instant }
    >
export type MajorMatterEvent = Begun | Changed

const silent = { opinion: null, opinedAt: null, replyDueAt: null, replyOverdueSince: null, reply: null } as const

export const majorMatterKind: RecordKind<MajorMatter, MajorMatterEvent> = {
  kind: 'major_matter',
  fold: foldOf<MajorMatter, Begun, Changed>(
    {
      majorMatterAsked: (asked) => ({ ...silent, ...asked, situation: 'asked', raisedBy: 'unit' }),
      majorMatterRaised: (raised, { at }) => ({
        ...silent,
        ...raised,
        situation: 'opined',
        raisedBy: 'street',
        askedUntil: null,
        opinedAt: at,
      }),
    },
    {
      majorMatterOpined: (_matter, { opinion, replyDueAt }, { at }) => ({
        situation: 'opined',
        opinion,
        replyDueAt,
        opinedAt: at,
      }),
      majorMatterReplied: (_matter, { verdict, text }, { at }) => ({
        situation: 'replied',
        reply: { verdict, text, at },
      }),
      majorMatterReplyOverdue: (_matter, _fact, { at }) => ({ replyOverdueSince: at }),
    },
  ),
  columnsOf: ({ situation, streetId, unitId, title, replyDueAt, replyOverdueSince }, { directory }) => ({
    situation,
    unitId: streetId,
    naturalKey: null,
    title,
    nextDueAt: situation === 'opined' && replyOverdueSince === null ? replyDueAt : null,
    seenByUnitIds: seenFromAbove([streetId, unitId], directory),
  }),
}

type Command<Input> = RecordCommand<MajorMatter, Input, MajorMatterEvent>

/** Asks a street about a major matter; it is given the city's limit for decisions. Refuses with `power.not_a_street`. */
export const askOnMajorMatter: Command<Subject> = {
  name: 'askOnMajorMatter',
  kind: majorMatterKind,
  does: 'begin',
  permission: 'power.heed',
  unitOf: (_none, { unitId }) => unitId,
  decide: (_none, subject, context) =>
    notAStreet(subject, context) ?? [
      { kind: 'majorMatterAsked', payload: { ...subject, askedUntil: decisionDueAt(context) } },
    ],
}

/** The street speaks without being asked. Refuses with `power.not_a_street`, `power.own_matter`, `person.unit_unknown`. */
export const raiseMajorMatter: Command<Subject & { readonly opinion: string }> = {
  name: 'raiseMajorMatter',
  kind: majorMatterKind,
  does: 'begin',
  permission: 'power.opine_major_matters',
  unitOf: (_none, { streetId }) => streetId,
  decide: (_none, raised, context) =>
    notAStreet(raised, context) ?? [
      { kind: 'majorMatterRaised', payload: { ...raised, replyDueAt: decisionDueAt(context) } },
    ],
}

/** The street answers what it was asked; late is better than never. Refuses with `power.has_spoken`. */
export const giveMajorMatterOpinion: Command<{ readonly opinion: string }> = {
  name: 'giveMajorMatterOpinion',
  kind: majorMatterKind,
  does: 'change',
  permission: 'power.opine_major_matters',
  unitOf: (matter) => matter!.streetId,
  decide(matter, { opinion }, context) {
    const { situation, unitId, title } = matter!
    return situation === 'asked'
      ? [{ kind: 'majorMatterOpined', payload: { unitId, title, opinion, replyDueAt: decisionDueAt(context) } }]
      : refuse('power.has_spoken', { params: { title } })
  },
}

/** Whoever decides says what became of the opinion, once. Refuses with `power.nothing_to_reply`, `power.reason_needed`. */
export const replyOnMajorMatter: Command<{ readonly verdict: MatterReply; readonly text: string }> = {
  name: 'replyOnMajorMatter',
  kind: majorMatterKind,
  does: 'change',
  permission: 'power.heed',
  unitOf: (matter) => matter!.unitId,
  decide(matter, { verdict, text }): Decision<MajorMatterEvent> {
    const { situation, streetId, title } = matter!
    if (situation !== 'opined') return refuse('power.nothing_to_reply', { params: { title } })
    if (verdict !== 'adopted' && text.trim() === '') return refuse('power.reason_needed', { field: '/text' })
    return [{ kind: 'majorMatterReplied', payload: { streetId, title, verdict, text } }]
  },
}

/** The clock notes once that a reply is owed; it stays owed. */
export const noteMatterReplyOverdue: Command<Record<never, never>> = {
  name: 'noteMatterReplyOverdue',
  kind: majorMatterKind,
  does: 'change',
  permission: 'clock',
  decide(matter, _input, { at }) {
    const { situation, streetId, unitId, title, replyDueAt, replyOverdueSince } = matter!
    const isDue = situation === 'opined' && replyOverdueSince === null && replyDueAt !== null && at >= replyDueAt
    return isDue ? [{ kind: 'majorMatterReplyOverdue', payload: { streetId, unitId, title, replyDueAt } }] : []
  },
}

function decisionDueAt({ at, rules: { pack, calendar } }: RecordContext): Instant {
  return dueAtOf(at, pack.rules.decision, calendar)
}

function notAStreet({ streetId, unitId }: Subject, { rules: { directory } }: RecordContext): Refusal | null {
  const street = directory.findUnit(streetId)
  if (!street || !isStreetLevel(street))
    return refuse('power.not_a_street', { params: { unit: street?.name ?? streetId }, field: '/streetId' })
  if (!directory.findUnit(unitId)) return refuse('person.unit_unknown', { params: { unit: unitId }, field: '/unitId' })
  return directory.isWithin(unitId, streetId)
    ? refuse('power.own_matter', { params: { street: street.name }, field: '/unitId' })
    : null
}
