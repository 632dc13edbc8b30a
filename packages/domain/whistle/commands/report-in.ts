import { secondsBetween, type Instant } from '../../kernel/instant.ts'
import { refuse } from '../../kernel/refusal.ts'
import { isInTime } from '../../deadline/compute-deadline.ts'
import { arrivalOf, takenByServerClock, type CheckIn } from '../check-in.ts'
import { legScene } from '../facets/report-in.ts'
import type { Leg } from '../leg.ts'
import type { Position } from '../position.ts'
import type { Whistle } from '../whistle.ts'
import { arriveClock, signClock, stopped } from '../whistle-clocks.ts'
import { commandingUnit, reporting, type AsCommander, type OfUnit } from '../whistle-command.ts'

/** The unit answers the whistle (应哨). */
export const signSummons = reporting<OfUnit>('signSummons', (whistle, { id, signDueAt }, _input, { at }) => [
  {
    kind: 'summonsSigned',
    payload: { legId: id, inTime: isInTime(at, signDueAt), clocks: stopped(whistle, [signClock(id)], at) },
  },
])

export interface SetOut extends OfUnit {
  readonly expectedAt?: Instant | undefined
}

/** On the way, and when they expect to be there; moves no limit. */
export const setOut = reporting<SetOut>('setOut', (_whistle, { id }, { expectedAt = undefined }) => [
  { kind: 'unitSetOut', payload: { legId: id, expectedAt: expectedAt ?? null } },
])

export interface CheckInInput extends OfUnit {
  /** Of the phone's making; a message sent twice counts once. */
  readonly checkInId: string
  readonly team?: string | undefined
  readonly position?: Position | undefined
  readonly accuracyMetres?: number | undefined
  readonly photoId?: string | undefined
  /** When the button was pressed and when the message left, both by the phone's clock. */
  readonly takenAt: Instant
  readonly sentAt: Instant
  /** Kept for want of a network. */
  readonly offline: boolean
}

/**
 * Somebody of the unit is on the spot (报到签到). One that waited on the phone counts from when it was taken, moved by
 * what the phone's clock is off; a live one counts from when it is received. Codes: `whistle.taken_after_sent`.
 */
export const checkIn = reporting<CheckInInput>('checkIn', (whistle, leg, input, { at, by }) => {
  if (leg.checkIns.some(({ id }) => id === input.checkInId)) return []
  if (input.takenAt > input.sentAt)
    return refuse('whistle.taken_after_sent', {
      params: { takenAt: input.takenAt, sentAt: input.sentAt },
      field: '/takenAt',
    })
  const made: Omit<CheckIn, 'judgement'> = {
    id: input.checkInId,
    personId: by.id,
    team: input.team ?? null,
    position: input.position ?? null,
    accuracyMetres: input.accuracyMetres ?? null,
    takenAt: input.offline ? takenByServerClock(input.takenAt, input.sentAt, at) : at,
    receivedAt: at,
    clockSkewSeconds: secondsBetween(input.sentAt, at),
    offline: input.offline,
    photoId: input.photoId ?? null,
  }
  const clocks = clocksAfter(whistle, leg, [...leg.checkIns, { ...made, judgement: null }], at)
  return [{ kind: 'unitCheckedIn', payload: { legId: leg.id, checkIn: made, clocks } }]
})

/** Whoever is proved to be there need neither sign nor arrive any more. */
function clocksAfter(whistle: Whistle, leg: Leg, checkIns: readonly CheckIn[], at: Instant) {
  const { point, checkInRules } = legScene(whistle)
  const arrival =
    point && checkInRules
      ? arrivalOf(checkIns, leg.arriveDueAt, { point, rules: checkInRules, summonedAt: leg.summonedAt })
      : null
  return arrival ? stopped(whistle, [signClock(leg.id), arriveClock(leg.id)], at) : []
}

export interface JudgeCheckIn extends AsCommander, OfUnit {
  readonly checkInId: string
  readonly verdict: 'confirmed' | 'disputed'
  readonly reason: string
}

/** The commander saw them there, or did not (R093). Codes: `whistle.check_in_unknown`, `whistle.proof_of_done_part`. */
export const judgeCheckIn = commandingUnit<JudgeCheckIn>(
  'judgeCheckIn',
  (whistle, leg, { checkInId, verdict, reason }, { at }) => {
    const judged = leg.checkIns.find(({ id }) => id === checkInId)
    if (!judged) return refuse('whistle.check_in_unknown', { params: { checkInId }, field: '/checkInId' })
    if (verdict === 'disputed' && leg.standing.name === 'done')
      return refuse('whistle.proof_of_done_part', { params: { unitId: leg.unitId }, allowed: ['sendBack'] })
    const judgement = { verdict, at, byPersonId: '', reason }
    const clocks = clocksAfter(
      whistle,
      leg,
      leg.checkIns.map((one) => (one.id === checkInId ? { ...one, judgement } : one)),
      at,
    )
    return [{ kind: 'checkInJudged', payload: { legId: leg.id, checkInId, verdict, reason, clocks } }]
  },
)

export interface ExplainDelay extends OfUnit {
  readonly reason: string
  readonly expectedAt?: Instant | undefined
}

/** Why the unit is late, or will be; moves no limit. */
export const explainDelay = reporting<ExplainDelay>(
  'explainDelay',
  (_whistle, { id }, { reason, expectedAt = undefined }) => [
    { kind: 'delayExplained', payload: { legId: id, reason, expectedAt: expectedAt ?? null } },
  ],
)

/** The unit will not come; the district will ask why [SO 44]. */
export const refuseSummons = reporting<OfUnit & { readonly ground: string; readonly reason: string }>(
  'refuseSummons',
  (whistle, { id }, { ground, reason }, { at }) => [
    {
      kind: 'summonsRefused',
      payload: { legId: id, ground, reason, clocks: stopped(whistle, [signClock(id), arriveClock(id)], at) },
    },
  ],
)

/** Not arrived when the limit passed, with the reason if one was given. They may still come. Code: `whistle.still_in_time`. */
export const recordAbsence = commandingUnit<AsCommander & OfUnit & { readonly reason?: string | undefined }>(
  'recordAbsence',
  (whistle, leg, { reason = undefined }, { at }) => {
    if (at < leg.arriveDueAt) return refuse('whistle.still_in_time', { params: { dueAt: leg.arriveDueAt } })
    return [
      {
        kind: 'absenceRecorded',
        payload: {
          legId: leg.id,
          reason: reason ?? leg.delays.at(-1)?.reason ?? null,
          clocks: stopped(whistle, [signClock(leg.id), arriveClock(leg.id)], at),
        },
      },
    ]
  },
)
