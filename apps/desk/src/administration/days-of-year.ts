import type { CalendarRow as PackRow } from '@shaoying/domain'

/** A row of the pack's calendar without where it comes from. */
export type CalendarRow = Omit<PackRow, 'source'>

export interface CalendarDay {
  readonly on: string
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number
  readonly sort: 'working' | 'rest' | 'holiday' | 'workday'
  readonly name: string
  readonly nameEn: string
}

/** Every day of a year as the pack's calendar has it: a row of the table counts before the weekday. */
export function daysOfYear(
  year: number,
  rows: readonly CalendarRow[],
  restWeekdays: readonly number[],
): readonly CalendarDay[] {
  const days: CalendarDay[] = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const on = new Date(at).toISOString().slice(0, 10)
    const weekday = new Date(at).getUTCDay() || 7
    const row = rows.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn)
    days.push({
      on,
      weekday,
      sort: row?.kind ?? (restWeekdays.includes(weekday) ? 'rest' : 'working'),
      name: row?.name ?? '',
      nameEn: row?.nameEn ?? '',
    })
  }
  return days
}
