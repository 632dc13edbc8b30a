import type { CivilDate } from '../kernel/instant.ts'

export const daySeconds = 86_400
const dayMs = daySeconds * 1000

/** Days since 1970-01-01. Throws RangeError when the text is no day that exists (`2026-02-30`). */
export function dayNumberOf(on: CivilDate): number {
  const day = Date.parse(`${on}T00:00:00Z`) / dayMs
  if (!Number.isInteger(day) || civilDateOfDay(day) !== on) throw new RangeError(`not a date: ${on}`)
  return day
}

/** True for a day that exists, written as `2026-03-09`. */
export function isCivilDate(text: string): boolean {
  const day = Date.parse(`${text}T00:00:00Z`) / dayMs
  return Number.isInteger(day) && civilDateOfDay(day) === text
}

/** The date that many days after 1970-01-01. */
export function civilDateOfDay(dayNumber: number): CivilDate {
  const date = new Date(dayNumber * dayMs)
  const month = date.getUTCMonth() + 1
  const day = date.getUTCDate()
  return `${date.getUTCFullYear()}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

/** 1 Monday … 7 Sunday (ISO 8601). 1970-01-01 was a Thursday. */
export function weekdayOfDay(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1
}
