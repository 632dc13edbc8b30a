import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { CalendarRows, DayRow, WorkingHours } from './calendar-rows.ts'
import { dayNumberOf } from './civil-date.ts'
import { dayMeter } from './day-meter.ts'
import type { Spans, WorkingCalendar } from './working-calendar.ts'
import { zoneTable } from './zone.ts'

/**
 * Makes a calendar from pack rows. Refuses with `calendar.no_working_time`, `calendar.day_twice`,
 * `calendar.bad_date`, `calendar.bad_weekday`, `calendar.bad_hours` (not `HH:MM`, empty, or overlapping) or
 * `calendar.bad_transitions`; `field` points at the row.
 */
export function buildWorkingCalendar(rows: CalendarRows): WorkingCalendar | Refusal {
  const fault = weekFault(rows) ?? dayFault(rows) ?? zoneFault(rows)
  if (fault !== null) return fault
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => spansFrom(rows.week.filter((row) => row.weekday === weekday))!)
  const ordinary = week.find((spans) => spans.length > 0)!
  const exceptions = new Map(rows.days.map((row) => [dayNumberOf(row.on), { row, spans: spansOfRow(row, ordinary) }]))
  const weights = (of: (spans: Spans) => number) =>
    dayMeter(week.map(of), new Map([...exceptions].map(([day, { spans }]) => [day, of(spans)])))
  return {
    reference: rows.reference,
    zoneName: rows.zone.name,
    zone: zoneTable(rows.zone),
    week,
    exceptions,
    seconds: weights((spans) => spans.reduce((sum, span) => sum + span.to - span.from, 0)),
    days: weights((spans) => (spans.length > 0 ? 1 : 0)),
    knownUntilOn: rows.knownUntilOn,
  }
}

function weekFault(rows: CalendarRows): Refusal | null {
  if (rows.week.length === 0) return refuse('calendar.no_working_time', { field: '/week' })
  const bad = rows.week.findIndex((row) => !Number.isInteger(row.weekday) || row.weekday < 1 || row.weekday > 7)
  if (bad >= 0)
    return refuse('calendar.bad_weekday', {
      field: `/week/${bad}/weekday`,
      params: { weekday: rows.week[bad]!.weekday },
    })
  const index = rows.week.findIndex(
    (row) => spansFrom(rows.week.filter((other) => other.weekday === row.weekday)) === null,
  )
  return index < 0 ? null : refuse('calendar.bad_hours', { field: `/week/${index}` })
}

function dayFault(rows: CalendarRows): Refusal | null {
  const seen = new Set<string>()
  for (const [index, row] of rows.days.entries()) {
    const field = `/days/${index}`
    if (!isDate(row.on)) return refuse('calendar.bad_date', { field, params: { on: row.on } })
    if (seen.has(row.on)) return refuse('calendar.day_twice', { field, params: { on: row.on } })
    if (row.hours !== undefined && (!row.worked || row.hours.length === 0 || spansFrom(row.hours) === null)) {
      return refuse('calendar.bad_hours', { field, params: { on: row.on } })
    }
    seen.add(row.on)
  }
  return isDate(rows.knownUntilOn)
    ? null
    : refuse('calendar.bad_date', { field: '/knownUntilOn', params: { on: rows.knownUntilOn } })
}

function zoneFault(rows: CalendarRows): Refusal | null {
  const transitions = rows.zone.transitions ?? []
  const late = transitions.findIndex((row, index) => index > 0 && row.fromAt <= transitions[index - 1]!.fromAt)
  return late < 0 ? null : refuse('calendar.bad_transitions', { field: `/zone/transitions/${late}` })
}

function spansOfRow(row: DayRow, ordinary: Spans): Spans {
  if (!row.worked) return []
  return row.hours === undefined ? ordinary : spansFrom(row.hours)!
}

/** Ascending spans, or null when one is misspelt, empty or overlaps another. */
function spansFrom(hours: readonly WorkingHours[]): Spans | null {
  const spans = hours
    .map((row) => ({ from: secondOfDay(row.from), to: secondOfDay(row.to) }))
    .sort((a, b) => a.from - b.from)
  const bad = spans.some((span, index) => !(span.from < span.to) || (index > 0 && span.from < spans[index - 1]!.to))
  return bad ? null : spans
}

/** `HH:MM` as seconds since midnight; NaN when it is no time of day (`24:00` is the end of the day). */
function secondOfDay(text: string): number {
  const match = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/.exec(text)
  if (match === null) return Number.NaN
  return match[1] === undefined ? 86_400 : Number(match[1]) * 3600 + Number(match[2]) * 60
}

function isDate(on: string): boolean {
  try {
    dayNumberOf(on)
    return true
  } catch {
    return false
  }
}
