import { dayNumberOf, weekdayOfDay, type CalendarRow, type WorkingSpan } from '@shaoying/domain'
import { packFault, type PackFault } from '../pack-fault.ts'
import type { PackReading } from '../read-pack.ts'
import { showValue } from '../show-value.ts'
import type { LocatedRow } from '../table-schema.ts'

type DayRow = LocatedRow<CalendarRow>

function checkOverlap(rows: readonly DayRow[]): PackFault[] {
  const sorted = [...rows].sort((a, b) => (a.value.fromOn < b.value.fromOn ? -1 : 1))
  const faults: PackFault[] = []
  let reach: DayRow | undefined
  for (const row of sorted) {
    if (reach && row.value.fromOn <= reach.value.toOn) {
      faults.push(
        packFault({ file: row.file, row: row.row, column: row.written['fromOn'] ?? 'fromOn' }, 'calendar.overlap', {
          row: reach.row,
          name: reach.value.name,
        }),
      )
    }
    if (!reach || row.value.toOn > reach.value.toOn) reach = row
  }
  return faults
}

/** A make-up day on an ordinary working weekday is a slip of the pen: it changes nothing. */
function checkNeed(row: DayRow, restWeekdays: readonly number[]): PackFault[] {
  const { kind, fromOn } = row.value
  if (kind !== 'workday' || restWeekdays.includes(weekdayOfDay(dayNumberOf(fromOn)))) return []
  return [
    packFault({ file: row.file, row: row.row, column: row.written['fromOn'] ?? 'fromOn' }, 'calendar.needless', {
      on: fromOn,
      kind: '上班 a working day',
    }),
  ]
}

function checkHours(spans: readonly WorkingSpan[]): PackFault[] {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.flatMap((span, index) => {
    const before = sorted[index - 1]
    if (!before || before.to <= span.from) return []
    return [
      packFault({ file: 'rules.yaml', column: 'workingTime.spans' }, 'hours.overlap', {
        one: showValue(before),
        other: showValue(span),
      }),
    ]
  })
}

/** Working hours do not overlap; holidays and make-up days are in order, do not overlap, and each changes something. */
export function checkCalendar(reading: PackReading): PackFault[] {
  const rows = reading.rows.calendar
  const backward = rows.filter(({ value }) => value.toOn < value.fromOn)
  const forward = rows.filter(({ value }) => value.toOn >= value.fromOn)
  const restWeekdays = reading.rules?.['workingTime.restWeekdays'] ?? null
  return [
    ...backward.map((row) =>
      packFault(
        { file: row.file, row: row.row, column: row.written['toOn'] ?? 'toOn' },
        'calendar.order',
        { toOn: row.value.toOn },
        row.value.fromOn,
      ),
    ),
    ...checkHours(reading.rules?.['workingTime.spans'] ?? []),
    ...checkOverlap(forward),
    ...(restWeekdays === null ? [] : forward.flatMap((row) => checkNeed(row, restWeekdays))),
  ]
}
