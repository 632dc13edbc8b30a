import { describe, expect, it } from 'vitest'
import { buildWorkingCalendar } from '../calendar/build-working-calendar.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { townPack } from '../testing/town-pack.ts'
import type { CalendarRow } from './settings.ts'
import { calendarRowsOf } from './pack-calendar.ts'

const row = (fromOn: string, toOn: string, kind: CalendarRow['kind']): CalendarRow => ({
  fromOn,
  toOn,
  kind,
  name: '春节',
  nameEn: 'Spring Festival',
  source: 'test',
})
const pack = {
  ...townPack,
  calendar: [row('2026-02-14', '2026-02-14', 'workday'), row('2026-02-27', '2026-03-02', 'holiday')],
}

describe('calendarRowsOf', () => {
  it('names every day of a stretch, over the end of a month, with what it is', () => {
    expect(calendarRowsOf(pack).days.map(({ on, worked }) => [on, worked])).toEqual([
      ['2026-02-14', true],
      ['2026-02-27', false],
      ['2026-02-28', false],
      ['2026-03-01', false],
      ['2026-03-02', false],
    ])
  })

  it('gives the working weekdays with their hours and the calendar builds from it', () => {
    const rows = calendarRowsOf(pack)
    expect(rows.week).toHaveLength(10)
    expect(rows.week.filter(({ weekday }) => weekday > 5)).toEqual([])
    expect(rows.reference).toBe('town/town-1/calendar')
    expect(isRefusal(buildWorkingCalendar(rows))).toBe(false)
  })
})
