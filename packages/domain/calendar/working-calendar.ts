import { epochSeconds, instantFrom, type CivilDate, type Instant } from '../kernel/instant.ts'
import type { DayRow } from './calendar-rows.ts'
import { civilDateOfDay, dayNumberOf, daySeconds, weekdayOfDay } from './civil-date.ts'
import { dayHolding, totalBefore, type DayMeter } from './day-meter.ts'
import { epochOfWall, wallSeconds, type ZoneTable } from './zone.ts'

/** Working hours of a day in seconds since its midnight, ascending, half-open, apart from each other. */
export type Spans = readonly { readonly from: number; readonly to: number }[]

/**
 * The city's working time, made from pack rows by `buildWorkingCalendar`. All functions here take it last.
 * Working time is counted by the clock on the wall: in a zone with daylight saving this equals real time
 * as long as no change falls into working hours (everywhere it falls into the night).
 */
export interface WorkingCalendar {
  readonly reference: string
  readonly zoneName: string
  readonly zone: ZoneTable
  /** Spans of Monday … Sunday. */
  readonly week: readonly Spans[]
  /** Days that differ from their weekday, by day number. */
  readonly exceptions: ReadonlyMap<number, { readonly row: DayRow; readonly spans: Spans }>
  readonly seconds: DayMeter
  readonly days: DayMeter
  readonly knownUntilOn: CivilDate
}

/** The day in the city at that moment. */
export function civilDateOf(at: Instant, calendar: WorkingCalendar): CivilDate {
  return civilDateOfDay(dayNumberAt(at, calendar))
}

/** The number of the day in the city at that moment, counted from 1970-01-01. */
export function dayNumberAt(at: Instant, calendar: WorkingCalendar): number {
  return Math.floor(wallSeconds(epochSeconds(at), calendar.zone) / daySeconds)
}

/** Midnight at the beginning of that day in the city. */
export function startOfDay(on: CivilDate, calendar: WorkingCalendar): Instant {
  return instantOf(dayNumberOf(on), 0, calendar)
}

export function isWorkingDay(on: CivilDate, calendar: WorkingCalendar): boolean {
  return spansOf(dayNumberOf(on), calendar).length > 0
}

/** Half-open: true at the second work begins, false at the second it ends. */
export function isWorkingMoment(at: Instant, calendar: WorkingCalendar): boolean {
  const { day, second } = placeOf(at, calendar)
  return spansOf(day, calendar).some((span) => span.from <= second && second < span.to)
}

/** The moment itself when it is a working one, else the next at which work begins. */
export function nextWorkingMoment(at: Instant, calendar: WorkingCalendar): Instant {
  return momentWorking(workedUntil(at, calendar), 0, calendar)
}

/** Working seconds from `from` to `to`; negative when `to` is earlier. */
export function workingSecondsBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  return workedUntil(to, calendar) - workedUntil(from, calendar)
}

/**
 * The moment when that many working seconds have passed: the first such moment going forward (a limit that
 * is used up when the shift ends is due at the end of the shift, not next morning), the last such moment
 * going back (`seconds` negative), so that a reminder falls into working time.
 */
export function addWorkingSeconds(at: Instant, seconds: number, calendar: WorkingCalendar): Instant {
  if (seconds === 0) return at
  const total = workedUntil(at, calendar) + seconds
  if (seconds < 0) return momentWorking(total, 0, calendar)
  return momentWorking(total - 1, 1, calendar)
}

/**
 * The same time of day that many working days later (earlier when negative), whatever the hour: day limits
 * count days, not hours. A start on a day of rest counts as the first moment of the next working day.
 */
export function addWorkingDays(at: Instant, days: number, calendar: WorkingCalendar): Instant {
  return addWorkingDaySeconds(at, days * daySeconds, calendar)
}

/** As `addWorkingDays`, in seconds of working days, each of which has 86,400 of them. */
export function addWorkingDaySeconds(at: Instant, seconds: number, calendar: WorkingCalendar): Instant {
  const total = workingDayPosition(at, calendar) + seconds
  const passedDays = Math.floor(total / daySeconds)
  return instantOf(dayHolding(passedDays, calendar.days), total - passedDays * daySeconds, calendar)
}

/** Measures what `addWorkingDaySeconds` adds. */
export function workingDaySecondsBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  return workingDayPosition(to, calendar) - workingDayPosition(from, calendar)
}

/** The same time of day that many calendar days later (earlier when negative). */
export function addNaturalDays(at: Instant, days: number, calendar: WorkingCalendar): Instant {
  return addNaturalDaySeconds(at, days * daySeconds, calendar)
}

/** As `addNaturalDays`, in seconds of the city's clock: a day has 86,400 of them, the day of a clock change too. */
export function addNaturalDaySeconds(at: Instant, seconds: number, { zone }: WorkingCalendar): Instant {
  return instantFrom(epochOfWall(wallSeconds(epochSeconds(at), zone) + seconds, zone))
}

/** Measures what `addNaturalDaySeconds` adds. */
export function naturalDaySecondsBetween(from: Instant, to: Instant, { zone }: WorkingCalendar): number {
  return wallSeconds(epochSeconds(to), zone) - wallSeconds(epochSeconds(from), zone)
}

/** Hours of that day, empty on a day of rest. */
export function spansOf(dayNumber: number, calendar: WorkingCalendar): Spans {
  const exception = calendar.exceptions.get(dayNumber)
  return exception === undefined ? calendar.week[weekdayOfDay(dayNumber) - 1]! : exception.spans
}

function workedUntil(at: Instant, calendar: WorkingCalendar): number {
  const { day, second } = placeOf(at, calendar)
  return spansOf(day, calendar).reduce(
    (sum, span) => sum + Math.max(0, Math.min(second, span.to) - span.from),
    totalBefore(day, calendar.seconds),
  )
}

/** `after` seconds after the beginning of the working second number `total`. */
function momentWorking(total: number, after: number, calendar: WorkingCalendar): Instant {
  const day = dayHolding(total, calendar.seconds)
  let rest = total - totalBefore(day, calendar.seconds)
  for (const span of spansOf(day, calendar)) {
    if (rest < span.to - span.from) return instantOf(day, span.from + rest + after, calendar)
    rest -= span.to - span.from
  }
  throw new RangeError(`calendar ${calendar.reference} disagrees with itself on ${civilDateOfDay(day)}`)
}

function workingDayPosition(at: Instant, calendar: WorkingCalendar): number {
  const { day, second } = placeOf(at, calendar)
  const passed = totalBefore(day, calendar.days) * daySeconds
  return spansOf(day, calendar).length > 0 ? passed + second : passed
}

function placeOf(at: Instant, calendar: WorkingCalendar): { readonly day: number; readonly second: number } {
  const wall = wallSeconds(epochSeconds(at), calendar.zone)
  const day = Math.floor(wall / daySeconds)
  return { day, second: wall - day * daySeconds }
}

function instantOf(day: number, second: number, calendar: WorkingCalendar): Instant {
  return instantFrom(epochOfWall(day * daySeconds + second, calendar.zone))
}
