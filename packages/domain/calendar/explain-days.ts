import type { Basis } from '../kernel/basis.ts'
import type { Instant } from '../kernel/instant.ts'
import { civilDateOfDay, dayNumberOf, weekdayOfDay } from './civil-date.ts'
import { civilDateOf, spansOf, type WorkingCalendar } from './working-calendar.ts'

type Reason = 'rest' | 'holiday' | 'make_up'

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
  const firstOn = civilDateOf(from, calendar)
  const lastOn = civilDateOf(to, calendar)
  const basis = (key: string, params: NonNullable<Basis['params']>): Basis => ({ source: 'calendar', reference: calendar.reference, key, params })
  const stretches = stretchesBetween(dayNumberOf(firstOn), dayNumberOf(lastOn), calendar).map(({ reason, name, fromDay, days }) =>
    basis(keys[reason], { fromOn: civilDateOfDay(fromDay), toOn: civilDateOfDay(fromDay + days - 1), days, name }),
  )
  const startsOff = spansOf(dayNumberOf(firstOn), calendar).length === 0
  return [
    ...(startsOff ? [basis('deadline.starts_on_day_off', { on: firstOn })] : []),
    ...stretches,
    ...(lastOn > calendar.knownUntilOn ? [basis('deadline.beyond_calendar', { knownUntilOn: calendar.knownUntilOn })] : []),
  ]
}

function stretchesBetween(firstDay: number, lastDay: number, calendar: WorkingCalendar): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let day = firstDay; day <= lastDay; day += 1) {
    const found = reasonOf(day, calendar)
    if (found === null) continue
    const last = stretches.at(-1)
    const goesOn = last?.reason === found.reason && last.name === found.name && last.fromDay + last.days === day
    if (goesOn) stretches[stretches.length - 1] = { ...last, days: last.days + 1 }
    else stretches.push({ ...found, fromDay: day, days: 1 })
  }
  return stretches
}

/** Null for a day that is worked because its weekday is. */
function reasonOf(day: number, calendar: WorkingCalendar): { readonly reason: Reason; readonly name: string } | null {
  const plainlyWorked = calendar.week[weekdayOfDay(day) - 1]!.length > 0
  const exception = calendar.exceptions.get(day)?.row
  if (exception === undefined) return plainlyWorked ? null : { reason: 'rest', name: '' }
  if (!exception.worked) return { reason: 'holiday', name: exception.name }
  return plainlyWorked ? null : { reason: 'make_up', name: exception.name }
}
