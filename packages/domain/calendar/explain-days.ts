import type { Basis } from '../kernel/basis.ts'
import type { Instant } from '../kernel/instant.ts'
import { civilDateOfDay, weekdayOfDay } from './civil-date.ts'
import { dayNumberAt, spansOf, type WorkingCalendar } from './working-calendar.ts'

type Reason = 'rest' | 'holiday' | 'make_up'

/** Days in a row with one reason and name. */
interface Stretch {
  readonly reason: Reason
  readonly name: string
  readonly fromDay: number
  readonly days: number
}

const keys = {
  rest: 'deadline.skipped_rest_days',
  holiday: 'deadline.skipped_holiday',
  make_up: 'deadline.counted_make_up_days',
} as const

/**
 * Why working time from `from` to `to` took the days it took. One basis for each stretch of days with the
 * same reason and name: `deadline.skipped_rest_days`, `deadline.skipped_holiday`,
 * `deadline.counted_make_up_days` (params `fromOn`, `toOn`, `days`, `name`), before them
 * `deadline.starts_on_day_off` when the start is one, after them `deadline.beyond_calendar`.
 */
export function explainDays(from: Instant, to: Instant, calendar: WorkingCalendar): readonly Basis[] {
  const firstDay = dayNumberAt(from, calendar)
  const lastDay = dayNumberAt(to, calendar)
  const basis = (key: string, params: NonNullable<Basis['params']>): Basis => ({
    source: 'calendar',
    reference: calendar.reference,
    key,
    params,
  })
  const reasons = stretchesBetween(firstDay, lastDay, calendar).map(({ reason, name, fromDay, days }) =>
    basis(keys[reason], { fromOn: civilDateOfDay(fromDay), toOn: civilDateOfDay(fromDay + days - 1), days, name }),
  )
  if (spansOf(firstDay, calendar).length === 0)
    reasons.unshift(basis('deadline.starts_on_day_off', { on: civilDateOfDay(firstDay) }))
  const { knownUntilOn } = calendar
  if (civilDateOfDay(lastDay) > knownUntilOn) reasons.push(basis('deadline.beyond_calendar', { knownUntilOn }))
  return reasons
}

function stretchesBetween(firstDay: number, lastDay: number, calendar: WorkingCalendar): readonly Stretch[] {
  const stretches: { reason: Reason; name: string; fromDay: number; days: number }[] = []
  let last = null
  for (let day = firstDay; day <= lastDay; day += 1) {
    const reason = reasonOf(day, calendar)
    if (reason === null) continue
    const name = calendar.exceptions.get(day)?.row.name ?? ''
    if (last !== null && last.reason === reason && last.name === name && last.fromDay + last.days === day) {
      last.days += 1
    } else {
      last = { reason, name, fromDay: day, days: 1 }
      stretches.push(last)
    }
  }
  return stretches
}

/** Null for a day that is worked because its weekday is. */
function reasonOf(day: number, calendar: WorkingCalendar): Reason | null {
  const plainlyWorked = calendar.week[weekdayOfDay(day) - 1]!.length > 0
  const exception = calendar.exceptions.get(day)?.row
  if (exception === undefined) return plainlyWorked ? null : 'rest'
  if (!exception.worked) return 'holiday'
  return plainlyWorked ? null : 'make_up'
}
