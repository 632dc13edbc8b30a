import { isCommunityLevel, isStreetLevel } from '../../directory/unit.ts'
import { dutyCheck } from '../../intake/duty-check.ts'
import type { Basis } from '../../kernel/basis.ts'
import type { Decision } from '../../kernel/decider.ts'
import type { Instant } from '../../kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import type { CityRules } from '../../order/doer.ts'
import { stopped } from '../whistle-clocks.ts'
import type { WhistleEvent } from '../whistle.ts'
import { beginning, commanding, type AsCommander } from '../whistle-command.ts'
import { newCall, type BlowAtOnce } from './blow-whistle.ts'
import type { SummonedUnit } from './summon-units.ts'

export interface TakeDownWhistle extends BlowAtOnce {
  readonly by: 'phone' | 'sms'
  readonly callerName: string
  /** The number of the office it came from. */
  readonly callerLine?: string | undefined
  readonly callerPersonId?: string | undefined
}

/** A call or a message is a whistle: the call-taker (or the system, of a text message) enters it, it goes out at once, the street confirms it (R038). Codes as `blowWhistle`. */
export const takeDownWhistle = beginning<TakeDownWhistle>(
  'takeDownWhistle',
  ({ callerUnitId }) => callerUnitId,
  ({ by, callerName, callerLine = undefined, callerPersonId = undefined, ...call }, context) =>
    newCall(call, {
      direction: 'upward',
      entry: by,
      takenDown: {
        byPersonId: context.by.id,
        callerName,
        callerLine: callerLine ?? null,
        ...(callerPersonId === undefined ? {} : { callerPersonId }),
        confirmed: null,
      },
      evidence: null,
      at: context.at,
      rules: context.rules,
    }),
)

/** The street's leader says that the call was theirs. Code: `whistle.nothing_to_confirm`. One that was not is called off. */
export const confirmCall = commanding<AsCommander>('confirmCall', ({ call }) =>
  call?.takenDown && !call.takenDown.confirmed
    ? [{ kind: 'whistleCallConfirmed', payload: {} }]
    : refuse('whistle.nothing_to_confirm'),
)

export interface InformalUnit extends SummonedUnit {
  /** When it came; left out when it did not. */
  readonly cameAt?: Instant | undefined
}

export interface RecordInformalWhistle extends Omit<BlowAtOnce, 'units'> {
  readonly saidAt: Instant
  /** The message, the call's entry, the picture that proves it. */
  readonly evidence: string
  readonly units: readonly InformalUnit[]
}

/**
 * A greeting or a call from office to office that worked like a whistle, entered afterwards (R100). Limits count from
 * when it was said; who came is believed on the street's word and marked so. Codes as `blowWhistle`, `whistle.said_in_future`,
 * `whistle.came_out_of_time` (before it was said, or in the future).
 */
export const recordInformalWhistle = beginning<RecordInformalWhistle>(
  'recordInformalWhistle',
  ({ callerUnitId }) => callerUnitId,
  ({ saidAt, evidence, units, ...rest }, { at, rules }): Decision<WhistleEvent> => {
    if (saidAt > at) return refuse('whistle.said_in_future', { params: { now: at }, field: '/saidAt' })
    if (units.some(({ cameAt }) => cameAt !== undefined && (cameAt < saidAt || cameAt > at)))
      return refuse('whistle.came_out_of_time', { field: '/units' })
    const called = newCall(
      { ...rest, units },
      { direction: 'upward', entry: 'informal', takenDown: null, evidence, at: saidAt, rules },
    )
    return isRefusal(called)
      ? called
      : called.map((event) => (event.kind === 'unitSummoned' ? withArrival(event, units, at) : event))
  },
)

function withArrival(
  event: Extract<WhistleEvent, { kind: 'unitSummoned' }>,
  units: readonly InformalUnit[],
  now: Instant,
): WhistleEvent {
  const { cameAt } = units[Number(event.payload.id) - 1]!
  if (cameAt === undefined) return event
  const clocks = stopped(
    event.payload,
    event.payload.clocks.map(({ kind }) => kind),
    now,
  )
  return {
    ...event,
    payload: {
      ...event.payload,
      clocks,
      recordedArrival: { at: cameAt, checkInId: 'told', inTime: cameAt < event.payload.arriveDueAt },
    },
  }
}

/**
 * Villagers blow, sections report: a community, or the street itself, calls sections and offices of its own street (R051, R101, R189). The
 * street sees that it is done. Codes: `whistle.nobody_above`, `whistle.not_of_your_street`, and those of `summonses`.
 */
export const blowToSections = beginning<BlowAtOnce>(
  'blowToSections',
  ({ callerUnitId }) => callerUnitId,
  (call, { at, rules }): Decision<WhistleEvent> => {
    const unit = rules.directory.findUnit(call.callerUnitId)
    const street =
      unit && (isStreetLevel(unit) ? unit : isCommunityLevel(unit) ? rules.directory.streetOf(unit.id) : undefined)
    if (!street)
      return refuse('whistle.nobody_above', {
        params: { unit: unit?.name ?? call.callerUnitId },
        field: '/callerUnitId',
      })
    const scopeBasis: readonly Basis[] = [
      { source: 'law', reference: 'SO 5', key: 'whistle.sections_report', params: { unit: street.name } },
    ]
    return newCall(call, {
      direction: 'internal',
      entry: 'entered',
      takenDown: null,
      evidence: null,
      at,
      rules,
      scopeBasis,
      check: ({ unitId }) => ofStreet(unitId, street.id, rules),
    })
  },
)

function ofStreet(unitId: string, streetId: string, { directory }: CityRules): readonly Basis[] | Refusal {
  const unit = directory.findUnit(unitId)
  if (!unit) return refuse('order.unit_unknown', { params: { unitId } })
  const isOffice =
    (unit.kind === 'section' || unit.kind === 'dispatched_office') &&
    (directory.isWithin(unitId, streetId) || unit.territoryId === streetId)
  return isOffice
    ? [{ source: 'directory', reference: `unit/${unitId}`, key: 'duty.within_unit', params: { unit: unit.name } }]
    : refuse('whistle.not_of_your_street', { params: { unit: unit.name } })
}

/**
 * The other way round: a department asks streets, under the same clocks and the same scores (R077). It may ask for
 * nothing that their duty list does not hold (SO 10; R187). Codes: `whistle.not_a_department`, `whistle.cannot_be_summoned`,
 * those of `dutyCheck` and `summonses`.
 */
export const askStreets = beginning<BlowAtOnce>(
  'askStreets',
  ({ callerUnitId }) => callerUnitId,
  (call, { at, rules }): Decision<WhistleEvent> => {
    const caller = rules.directory.findUnit(call.callerUnitId)
    if (!caller || caller.line === null)
      return refuse('whistle.not_a_department', {
        params: { unit: caller?.name ?? call.callerUnitId },
        field: '/callerUnitId',
      })
    const scopeBasis: readonly Basis[] = [
      { source: 'law', reference: 'R077', key: 'whistle.department_asks', params: { unit: caller.name } },
    ]
    const asked = { ...call, kind: call.kind ?? ('key_work' as const) }
    return newCall(asked, {
      direction: 'reverse',
      entry: 'entered',
      takenDown: null,
      evidence: null,
      at,
      rules,
      scopeBasis,
      check: ({ unitId }) => askable(unitId, call, rules),
    })
  },
)

function askable(
  unitId: string,
  { categoryId = null, title, callerUnitId }: BlowAtOnce,
  { pack, directory }: CityRules,
): readonly Basis[] | Refusal {
  const unit = directory.findUnit(unitId)
  if (!unit) return refuse('order.unit_unknown', { params: { unitId } })
  if (!isStreetLevel(unit)) return refuse('whistle.cannot_be_summoned', { params: { unit: unit.name } })
  const district = directory.districtOf(callerUnitId)
  if (district && directory.districtOf(unitId)?.id !== district.id)
    return refuse('whistle.other_district', {
      params: { unit: unit.name, district: directory.districtOf(unitId)?.name ?? '' },
    })
  return dutyCheck(pack, unit, { categoryId, title, origin: 'task', part: 'assist' })
}

/** Another district's street is asked to whistle too, because the matter lies on both sides of the border (R097). Codes: `whistle.not_a_street`, `whistle.same_district`, `whistle.invited_already`. */
export const invitePartner = commanding<AsCommander & { readonly partnerUnitId: string; readonly reason: string }>(
  'invitePartner',
  (whistle, { partnerUnitId, reason }, { rules: { directory } }) => {
    const unit = directory.findUnit(partnerUnitId)
    if (!unit || !isStreetLevel(unit))
      return refuse('whistle.not_a_street', { params: { unit: unit?.name ?? partnerUnitId }, field: '/partnerUnitId' })
    if (directory.districtOf(unit.id)?.id === directory.districtOf(whistle.callerUnitId)?.id)
      return refuse('whistle.same_district', { params: { unit: unit.name }, field: '/partnerUnitId' })
    const known = [...whistle.invitedUnitIds, ...whistle.commanders.map(({ unitId }) => unitId)].includes(unit.id)
    return known
      ? refuse('whistle.invited_already', { params: { unit: unit.name }, field: '/partnerUnitId' })
      : [{ kind: 'partnerInvited', payload: { unitId: unit.id, reason } }]
  },
)
