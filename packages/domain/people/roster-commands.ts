import { civilDateOf } from '../calendar/working-calendar.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordCommand, RecordContext } from '../record/record.ts'
import { postingsInForce, type Person } from './person.ts'
import { rosterKind, type EscalationStep, type Roster, type RosterEvent, type Shift } from './roster.ts'

type Command<Input> = RecordCommand<Roster, Input, RosterEvent>

/** People named in the input, loaded by the caller; those that do not exist are missing. */
export type KnownPeople = Readonly<Record<string, Person>>

const ofRoster = (roster: Roster | null): string => roster!.unitId
const closed = ({ situation, name }: Roster): Refusal | null =>
  situation === 'closed' ? refuse('roster.closed', { params: { name } }) : null

/** Opens a roster of a unit. Refuses with `person.unit_unknown`. */
export const openRoster: Command<{ readonly unitId: string; readonly name: string }> = {
  name: 'openRoster',
  kind: rosterKind,
  does: 'begin',
  permission: 'directory.post',
  unitOf: (_none, { unitId }) => unitId,
  decide: (_none, { unitId, name }, { rules }) =>
    rules.directory.findUnit(unitId)
      ? [{ kind: 'rosterOpened', payload: { unitId, name } }]
      : refuse('person.unit_unknown', { params: { unit: unitId }, field: '/unitId' }),
}

export interface PlannedShift {
  readonly personId: string
  readonly fromUnitId?: string
  readonly duty: Shift['duty']
  readonly fromAt: Instant
  readonly toAt: Instant
}

/**
 * Plans turns. Refuses, naming the turn, with `roster.ends_before_it_begins`, `roster.overlaps`,
 * `roster.person_unknown`, `roster.person_not_of_unit`, `roster.closed`.
 */
export const planShifts: Command<{ readonly shifts: readonly PlannedShift[]; readonly people: KnownPeople }> = {
  name: 'planShifts',
  kind: rosterKind,
  does: 'change',
  permission: 'directory.post',
  unitOf: ofRoster,
  decide(roster, { shifts, people }, context) {
    const planned: Shift[] = shifts.map(({ fromUnitId = null, ...shift }, index) => ({
      ...shift,
      fromUnitId,
      id: String(roster!.lastShiftNumber + index + 1),
    }))
    const faults = planned.map((shift, index) =>
      checkShift(shift, index, [...roster!.shifts, ...planned.slice(0, index)], roster!, people, context),
    )
    return (
      closed(roster!) ??
      faults.find((fault) => fault !== null) ?? [{ kind: 'shiftsPlanned', payload: { shifts: planned } }]
    )
  },
}

function checkShift(
  shift: Shift,
  index: number,
  others: readonly Shift[],
  roster: Roster,
  people: KnownPeople,
  { rules }: RecordContext,
): Refusal | null {
  const field = `/shifts/${index}`
  if (shift.toAt <= shift.fromAt)
    return refuse('roster.ends_before_it_begins', {
      params: { fromAt: shift.fromAt, toAt: shift.toAt },
      field: `${field}/toAt`,
    })
  const person = people[shift.personId]
  if (!person || person.situation === 'left')
    return refuse('roster.person_unknown', { params: { person: shift.personId }, field: `${field}/personId` })
  const unitId = shift.fromUnitId ?? roster.unitId
  const on = civilDateOf(shift.fromAt, rules.calendar)
  const serves = postingsInForce(person, on).some(
    (posting) => rules.directory.isWithin(posting.unitId, unitId) || posting.fromUnitId === unitId,
  )
  if (!serves)
    return refuse('roster.person_not_of_unit', {
      params: { name: person.name, unit: rules.directory.findUnit(unitId)?.name ?? unitId, on },
      field: `${field}/personId`,
    })
  const other = others.find(
    (held) => held.personId === shift.personId && held.fromAt < shift.toAt && shift.fromAt < held.toAt,
  )
  return other
    ? refuse('roster.overlaps', { params: { name: person.name, fromAt: other.fromAt, toAt: other.toAt }, field })
    : null
}

/** Takes turns back. Refuses with `roster.shift_unknown`, `roster.closed`. */
export const dropShifts: Command<{ readonly ids: readonly string[]; readonly why: string }> = {
  name: 'dropShifts',
  kind: rosterKind,
  does: 'change',
  permission: 'directory.post',
  unitOf: ofRoster,
  decide(roster, { ids, why }) {
    const unknown = ids.find((id) => !roster!.shifts.some((shift) => shift.id === id))
    if (unknown !== undefined) return refuse('roster.shift_unknown', { params: { shift: unknown }, field: '/ids' })
    return closed(roster!) ?? [{ kind: 'shiftsDropped', payload: { ids, why } }]
  },
}

/** Says whom to call when nobody answers. Refuses with `roster.steps_out_of_order`, `roster.person_unknown`, `roster.closed`. */
export const setEscalation: Command<{ readonly steps: readonly EscalationStep[]; readonly people: KnownPeople }> = {
  name: 'setEscalation',
  kind: rosterKind,
  does: 'change',
  permission: 'directory.post',
  unitOf: ofRoster,
  decide(roster, { steps, people }) {
    const unknown = steps.find(({ personId }) => people[personId]?.situation !== 'serving')
    if (unknown) return refuse('roster.person_unknown', { params: { person: unknown.personId }, field: '/steps' })
    const falls = steps.some(({ afterMinutes }, index) => index > 0 && afterMinutes <= steps[index - 1]!.afterMinutes)
    if (falls) return refuse('roster.steps_out_of_order', { field: '/steps' })
    return closed(roster!) ?? [{ kind: 'escalationSet', payload: { steps } }]
  },
}

/** Closes the roster for good. Refuses with `roster.closed`. */
export const closeRoster: Command<{ readonly why: string }> = {
  name: 'closeRoster',
  kind: rosterKind,
  does: 'change',
  permission: 'directory.post',
  unitOf: ofRoster,
  decide: (roster, { why }) => closed(roster!) ?? [{ kind: 'rosterClosed', payload: { why } }],
}
