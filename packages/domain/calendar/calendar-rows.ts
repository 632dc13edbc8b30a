import type { CivilDate, Instant } from '../kernel/instant.ts'

/**
 * The city's zone as the pack gives it. China keeps one offset all year. A zone with daylight saving lists
 * its changes; before the first change `offsetMinutes` holds. The domain asks no time-zone database, so that
 * the same order gets the same deadline on every machine and in every year.
 */
export interface Zone {
  /** IANA name, for people: `Asia/Shanghai`. */
  readonly name: string
  /** Minutes east of UTC. */
  readonly offsetMinutes: number
  /** Ascending. */
  readonly transitions?: readonly ZoneTransition[]
}

export interface ZoneTransition {
  readonly fromAt: Instant
  readonly offsetMinutes: number
}

/** Working hours within one day, half-open: at `to` work has ended. `HH:MM`, `to` up to `24:00`. */
export interface WorkingHours {
  readonly from: string
  readonly to: string
}

/** One stretch of the ordinary week. A weekday without a row is a day of rest; with two rows it has a lunch gap. */
export interface WeekRow extends WorkingHours {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number
}

/** A day that differs from its weekday: a holiday (法定节假日, 调休放假) or a make-up working day (调休上班). */
export interface DayRow {
  readonly on: CivilDate
  readonly worked: boolean
  /** 国庆节, 春节前补班. */
  readonly name: string
  /** Hours of a worked day; without them it is worked like the first working weekday. */
  readonly hours?: readonly WorkingHours[]
}

/** What a city pack says about its working time. */
export interface CalendarRows {
  /** Which calendar of which pack version: stands in the basis of every deadline. */
  readonly reference: string
  readonly zone: Zone
  readonly week: readonly WeekRow[]
  readonly days: readonly DayRow[]
  /** Last day whose holidays are published; later days count as plain weeks and deadlines there say so. */
  readonly knownUntilOn: CivilDate
}
