import chineseDays from 'chinese-days'
import type { Instant } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { buildWorkingCalendar } from '../build-working-calendar.ts'
import type { CalendarRows, DayRow, WeekRow } from '../calendar-rows.ts'
import { civilDateOfDay, dayNumberOf, weekdayOfDay } from '../civil-date.ts'
import type { WorkingCalendar } from '../working-calendar.ts'

/** Nine to twelve, one to half past five, Monday to Friday: 27,000 seconds a day. */
export const officeWeek: readonly WeekRow[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '09:00', to: '12:00' },
  { weekday, from: '13:00', to: '17:30' },
])

const firstDay = dayNumberOf('2018-01-01')
const lastDay = dayNumberOf('2026-12-31')

/** Holidays and make-up days as the State Council set them for 2018 to 2026, read day by day. */
function publishedDays(): readonly DayRow[] {
  return Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index).flatMap((day) => {
    const on = civilDateOfDay(day)
    const { work, name } = chineseDays.getDayDetail(on)
    const isWeekend = weekdayOfDay(day) > 5
    const festival = name.split(',')[1]
    return festival === undefined || (work && !isWeekend)
      ? []
      : [{ on, worked: work, name: work ? `${festival}补班` : festival }]
  })
}

export const chinaRows: CalendarRows = {
  reference: 'calendar/china-2018-2026',
  zone: { name: 'Asia/Shanghai', offsetMinutes: 480 },
  week: officeWeek,
  days: publishedDays(),
  knownUntilOn: '2026-12-31',
}

export const chinaCalendar = calendarOf({})

/** The Chinese calendar with some rows replaced. */
export function calendarOf(rows: Partial<CalendarRows>): WorkingCalendar {
  const built = buildWorkingCalendar({ ...chinaRows, ...rows })
  if (isRefusal(built)) throw new Error(`${built.code} ${built.field ?? ''}`)
  return built
}

/** `2026-10-10 09:30` on Beijing's clocks as an instant. */
export function beijing(text: string): Instant {
  return `${new Date(`${text.replace(' ', 'T')}${text.length > 16 ? '' : ':00'}+08:00`).toISOString().slice(0, 19)}Z`
}

/** The instant as Beijing's clocks show it: `2026-10-10 周六 09:30`. */
export function onBeijingClock(at: Instant): string {
  const shifted = new Date(Date.parse(at) + 8 * 3_600_000)
  const text = shifted.toISOString()
  const seconds = text.slice(16, 19) === ':00' ? '' : text.slice(16, 19)
  return `${text.slice(0, 10)} 周${'日一二三四五六'[shifted.getUTCDay()]} ${text.slice(11, 16)}${seconds}`
}
