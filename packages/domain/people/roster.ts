import { addSeconds, type Instant } from '../kernel/instant.ts'
import type { DomainEvent } from '../kernel/event.ts'
import { foldOf, type RecordKind } from '../record/record.ts'

/** One person's turn. Half-open: `[fromAt, toAt)`. */
export interface Shift {
  /** Number within the roster, from `1`. */
  readonly id: string
  readonly personId: string
  /** Where they come from, when not from the roster's own unit: a department whose staff is resident or on call (R031, R081). */
  readonly fromUnitId: string | null
  readonly duty: 'lead' | 'on_duty' | 'on_call'
  readonly fromAt: Instant
  readonly toAt: Instant
}

/** Whom to call next when nobody answers for that many minutes. */
export interface EscalationStep {
  readonly personId: string
  readonly afterMinutes: number
}

/** Who is there, or to be called, and when (值班表、备勤表). */
export interface Roster {
  readonly situation: 'open' | 'closed'
  readonly unitId: string
  readonly name: string
  /** Turns of the last weeks and to come, soonest first; the trace keeps all. */
  readonly shifts: readonly Shift[]
  readonly lastShiftNumber: number
  readonly escalation: readonly EscalationStep[]
}

type Opened = DomainEvent<'rosterOpened', Pick<Roster, 'unitId' | 'name'>>
type Changed =
  | DomainEvent<'shiftsPlanned', { readonly shifts: readonly Shift[] }>
  | DomainEvent<'shiftsDropped', { readonly ids: readonly string[]; readonly why: string }>
  | DomainEvent<'escalationSet', { readonly steps: readonly EscalationStep[] }>
  | DomainEvent<'rosterClosed', { readonly why: string }>
export type RosterEvent = Opened | Changed

/** Turns that ended earlier than this leave the state. */
const keptSeconds = 31 * 86_400

export const rosterKind: RecordKind<Roster, RosterEvent> = {
  kind: 'roster',
  fold: foldOf<Roster, Opened, Changed>(
    { rosterOpened: (opened) => ({ ...opened, situation: 'open', shifts: [], lastShiftNumber: 0, escalation: [] }) },
    {
      shiftsPlanned: (roster, { shifts }, { at }) => ({
        shifts: [...roster.shifts.filter(({ toAt }) => toAt > addSeconds(at, -keptSeconds)), ...shifts].sort(bySoonest),
        lastShiftNumber: roster.lastShiftNumber + shifts.length,
      }),
      shiftsDropped: ({ shifts }, { ids }) => ({ shifts: shifts.filter(({ id }) => !ids.includes(id)) }),
      escalationSet: (_roster, { steps }) => ({ escalation: steps }),
      rosterClosed: () => ({ situation: 'closed' }),
    },
  ),
  columnsOf: ({ situation, unitId, name }) => ({
    situation,
    unitId,
    naturalKey: `${unitId}/${name}`,
    title: name,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}

const dutyOrder: Readonly<Record<Shift['duty'], number>> = { lead: 0, on_duty: 1, on_call: 2 }

function bySoonest(a: Shift, b: Shift): number {
  return a.fromAt === b.fromAt ? dutyOrder[a.duty] - dutyOrder[b.duty] : a.fromAt < b.fromAt ? -1 : 1
}

/** Who has the turn at that moment: leads first, then those on duty, then those on call. */
export function shiftsAt({ situation, shifts }: Roster, at: Instant): readonly Shift[] {
  if (situation === 'closed') return []
  return shifts
    .filter(({ fromAt, toAt }) => fromAt <= at && at < toAt)
    .toSorted((a, b) => dutyOrder[a.duty] - dutyOrder[b.duty])
}

/** In which order people are called at that moment, and how many minutes after the first call. */
export function callOrder(
  roster: Roster,
  at: Instant,
): readonly { readonly personId: string; readonly afterMinutes: number }[] {
  const first = shiftsAt(roster, at).map(({ personId }) => ({ personId, afterMinutes: 0 }))
  const later =
    roster.situation === 'closed'
      ? []
      : roster.escalation.filter(({ personId }) => !first.some((called) => called.personId === personId))
  return [...first, ...later]
}

/** Stretches between the two moments in which nobody has a turn (R156: round the clock, every day of the year). */
export function gapsBetween(
  { shifts }: Roster,
  fromAt: Instant,
  toAt: Instant,
): readonly { readonly fromAt: Instant; readonly toAt: Instant }[] {
  const gaps: { fromAt: Instant; toAt: Instant }[] = []
  let coveredUntil = fromAt
  for (const shift of [...shifts].sort(bySoonest)) {
    if (shift.toAt <= coveredUntil) continue
    if (shift.fromAt >= toAt) break
    if (shift.fromAt > coveredUntil) gaps.push({ fromAt: coveredUntil, toAt: shift.fromAt })
    coveredUntil = shift.toAt
  }
  return coveredUntil < toAt ? [...gaps, { fromAt: coveredUntil, toAt }] : gaps
}
