import type { CalendarRows, DayRow } from '../calendar/calendar-rows.ts'
import { civilDateOfDay, dayNumberOf } from '../calendar/civil-date.ts'
import type { CityPack } from './city-pack.ts'
import type { CalendarRow } from './settings.ts'

function daysOf(row: CalendarRow): DayRow[] {
  const days: DayRow[] = []
  for (let day = dayNumberOf(row.fromOn); day <= dayNumberOf(row.toOn); day += 1) {
    days.push({ on: civilDateOfDay(day), worked: row.kind === 'workday', name: row.name })
  }
  return days
}

/** The pack's working time in the form from which a working calendar is built. */
export function calendarRowsOf(pack: CityPack): CalendarRows {
  const { workingTime } = pack.rules
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !workingTime.restWeekdays.includes(weekday))
  return {
    reference: `${pack.version.cityId}/${pack.version.id}/calendar`,
    zone: { name: pack.settings.zone, offsetMinutes: pack.settings.zoneOffsetMinutes },
    week: weekdays.flatMap((weekday) => workingTime.spans.map((span) => ({ weekday, ...span }))),
    days: pack.calendar.flatMap(daysOf),
    knownUntilOn: workingTime.knownUntilOn,
  }
}
