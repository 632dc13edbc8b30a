import type { Clock } from '../../deadline/clock.ts'
import type { DomainEvent, RecordedEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import { inOrderTaken, type CheckIn } from '../check-in.ts'
import { legArrival, type Leg, type LegScene } from '../leg.ts'
import type { LegStanding, LegStandingName, ReleaseCause } from '../situation.ts'
import type { CallFacet } from './call.ts'

export interface ReportInFacet {
  /** Oldest first. */
  readonly legs: readonly Leg[]
}

export const noReportIn: ReportInFacet = { legs: [] }

interface OfLeg {
  readonly legId: string
}
interface WithClocks {
  readonly clocks: readonly Clock[]
}

/** What a summons says; the rest of a leg is what then happens. */
export type Summons = Pick<
  Leg,
  | 'id'
  | 'unitId'
  | 'guest'
  | 'part'
  | 'wave'
  | 'summonedByUnitId'
  | 'teamId'
  | 'ask'
  | 'basis'
  | 'summonedAt'
  | 'signDueAt'
  | 'arriveDueAt'
  | 'recordedArrival'
>

export type ReportInChange =
  | DomainEvent<'unitSummoned', Summons & WithClocks>
  | DomainEvent<'summonsSigned', OfLeg & WithClocks & { readonly inTime: boolean }>
  | DomainEvent<'unitSetOut', OfLeg & { readonly expectedAt: Instant | null }>
  | DomainEvent<'unitCheckedIn', OfLeg & WithClocks & { readonly checkIn: Omit<CheckIn, 'judgement'> }>
  | DomainEvent<
      'checkInJudged',
      OfLeg &
        WithClocks & { readonly checkInId: string; readonly verdict: 'confirmed' | 'disputed'; readonly reason: string }
    >
  | DomainEvent<'delayExplained', OfLeg & { readonly reason: string; readonly expectedAt: Instant | null }>
  | DomainEvent<'summonsRefused', OfLeg & WithClocks & { readonly ground: string; readonly reason: string }>
  | DomainEvent<'absenceRecorded', OfLeg & WithClocks & { readonly reason: string | null }>
  | DomainEvent<'workBegun', OfLeg>
  | DomainEvent<'partDone', OfLeg & { readonly result: string }>
  | DomainEvent<'unitSentBack', OfLeg & { readonly reason: string }>
  | DomainEvent<'leaveAsked', OfLeg & { readonly reason: string }>
  | DomainEvent<'leaveDenied', OfLeg & { readonly reason: string }>
  | DomainEvent<'unitReleased', OfLeg & WithClocks & { readonly because: ReleaseCause; readonly reason: string }>
  | DomainEvent<'summonsUnanswered', OfLeg & WithClocks & { readonly dueAt: Instant }>
  | DomainEvent<'onCallRaised', OfLeg & WithClocks & { readonly step: number }>
  | DomainEvent<'arrivalOverdue', OfLeg & WithClocks & { readonly dueAt: Instant }>

type State = ReportInFacet & CallFacet

const fresh: Omit<Leg, keyof Summons> = {
  standing: { name: 'summoned' },
  approach: null,
  signed: null,
  checkIns: [],
  delays: [],
  onCallSteps: [],
  arrivalOverdueAt: null,
  leaveAsked: null,
  refusal: null,
  absence: null,
  timesSentBack: 0,
  reported: null,
  finding: null,
  score: null,
}

export function changedLeg({ legs }: ReportInFacet, legId: string, change: (leg: Leg) => Partial<Leg>): ReportInFacet {
  return { legs: legs.map((leg) => (leg.id === legId ? { ...leg, ...change(leg) } : leg)) }
}

const stands = (state: State, legId: string, standing: LegStanding): ReportInFacet =>
  changedLeg(state, legId, () => ({ standing }))

export function legScene({ call }: Pick<CallFacet, 'call'>): LegScene {
  return { point: call?.point ?? null, checkInRules: call?.checkInRules ?? null }
}

const notYetThere: readonly LegStandingName[] = ['summoned', 'signed', 'on_the_way', 'absent', 'refused']

/**
 * The leg with these check-ins. Whoever is proved to be there has arrived, at the moment that is proved; when the
 * proof no longer holds (disputed, or a later message shows a jump), they stand where they stood before.
 */
function withCheckIns(leg: Leg, checkIns: readonly CheckIn[], scene: LegScene): Partial<Leg> {
  const sorted = inOrderTaken(checkIns)
  const arrival = legArrival({ ...leg, checkIns: sorted }, scene)
  const { name } = leg.standing
  if (arrival && notYetThere.includes(name))
    return { checkIns: sorted, approach: leg.standing, standing: { name: 'arrived', at: arrival.at } }
  if (arrival && name === 'arrived') return { checkIns: sorted, standing: { name: 'arrived', at: arrival.at } }
  if (!arrival && leg.approach && (name === 'arrived' || name === 'working'))
    return { checkIns: sorted, approach: null, standing: leg.approach }
  return { checkIns: sorted }
}

type Evolve<Kind extends ReportInChange['kind']> = (
  state: State,
  payload: Extract<ReportInChange, { kind: Kind }>['payload'],
  recorded: RecordedEvent,
) => Partial<State>

export const evolveReportIn: { readonly [Kind in ReportInChange['kind']]: Evolve<Kind> } = {
  unitSummoned: (state, { clocks: _clocks, ...summons }) => ({
    legs: [
      ...state.legs,
      {
        ...fresh,
        ...summons,
        standing: summons.recordedArrival ? { name: 'arrived', at: summons.recordedArrival.at } : fresh.standing,
      },
    ],
    commanders: state.commanders.map((commander) => ({ ...commander, agreedAt: null })),
  }),
  summonsSigned: (state, { legId, inTime }, { at, actor }) =>
    changedLeg(state, legId, () => ({
      signed: { at, byPersonId: actor.id, inTime },
      standing: { name: 'signed', at },
    })),
  unitSetOut: (state, { legId, expectedAt }, { at }) => stands(state, legId, { name: 'on_the_way', at, expectedAt }),
  unitCheckedIn: (state, { legId, checkIn }) =>
    changedLeg(state, legId, (leg) =>
      withCheckIns(leg, [...leg.checkIns, { ...checkIn, judgement: null }], legScene(state)),
    ),
  checkInJudged: (state, { legId, checkInId, verdict, reason }, { at, actor }) =>
    changedLeg(state, legId, (leg) =>
      withCheckIns(
        leg,
        leg.checkIns.map((checkIn) =>
          checkIn.id === checkInId ? { ...checkIn, judgement: { verdict, at, byPersonId: actor.id, reason } } : checkIn,
        ),
        legScene(state),
      ),
    ),
  delayExplained: (state, { legId, reason, expectedAt }, { at }) =>
    changedLeg(state, legId, ({ delays }) => ({ delays: [...delays, { at, reason, expectedAt }] })),
  summonsRefused: (state, { legId, ground, reason }, { at }) =>
    changedLeg(state, legId, () => ({ refusal: { at, ground, reason }, standing: { name: 'refused', at, reason } })),
  absenceRecorded: (state, { legId, reason }, { at }) =>
    changedLeg(state, legId, () => ({ absence: { at, reason }, standing: { name: 'absent', at, reason } })),
  workBegun: (state, { legId }, { at }) => stands(state, legId, { name: 'working', at }),
  partDone: (state, { legId, result }, { at }) => stands(state, legId, { name: 'done', at, result }),
  unitSentBack: (state, { legId }, { at }) => ({
    ...changedLeg(state, legId, ({ timesSentBack }) => ({
      timesSentBack: timesSentBack + 1,
      leaveAsked: null,
      standing: { name: 'working', at },
    })),
    commanders: state.commanders.map((commander) => ({ ...commander, agreedAt: null })),
  }),
  leaveAsked: (state, { legId, reason }, { at }) => changedLeg(state, legId, () => ({ leaveAsked: { at, reason } })),
  leaveDenied: (state, { legId }) => changedLeg(state, legId, () => ({ leaveAsked: null })),
  unitReleased: (state, { legId, because, reason }, { at }) =>
    changedLeg(state, legId, () => ({ leaveAsked: null, standing: { name: 'released', at, because, reason } })),
  summonsUnanswered: () => ({}),
  onCallRaised: (state, { legId, step }, { at }) =>
    changedLeg(state, legId, ({ onCallSteps }) => ({ onCallSteps: [...onCallSteps, { step, at }] })),
  arrivalOverdue: (state, { legId, dueAt }) => changedLeg(state, legId, () => ({ arrivalOverdueAt: dueAt })),
}
