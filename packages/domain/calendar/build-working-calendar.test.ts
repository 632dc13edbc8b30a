import { expect, test } from 'vitest'
import { isRefusal } from '../kernel/refusal.ts'
import { buildWorkingCalendar } from './build-working-calendar.ts'
import type { CalendarRows } from './calendar-rows.ts'
import { chinaRows } from './testing/china-calendar.ts'

const day = { on: '2026-10-10', worked: true, name: '补班' }

const faults: readonly (readonly [string, Partial<CalendarRows>, string, string])[] = [
  ['a week without working time', { week: [] }, 'calendar.no_working_time', '/week'],
  [
    'an eighth weekday',
    { week: [{ weekday: 8, from: '09:00', to: '12:00' }] },
    'calendar.bad_weekday',
    '/week/0/weekday',
  ],
  [
    'hours that end before they begin',
    { week: [{ weekday: 1, from: '09:00', to: '00:00' }] },
    'calendar.bad_hours',
    '/week/0',
  ],
  ['hours that take no time', { week: [{ weekday: 1, from: '09:00', to: '09:00' }] }, 'calendar.bad_hours', '/week/0'],
  [
    'hours that overlap',
    { week: [...chinaRows.week, { weekday: 5, from: '11:00', to: '14:00' }] },
    'calendar.bad_hours',
    '/week/8',
  ],
  ['a misspelt hour', { week: [{ weekday: 1, from: '9:00', to: '12:00' }] }, 'calendar.bad_hours', '/week/0'],
  ['the twenty-fifth hour', { week: [{ weekday: 1, from: '09:00', to: '25:00' }] }, 'calendar.bad_hours', '/week/0'],
  ['a day that does not exist', { days: [day, { ...day, on: '2026-02-30' }] }, 'calendar.bad_date', '/days/1'],
  ['one day twice', { days: [day, { ...day, worked: false }] }, 'calendar.day_twice', '/days/1'],
  [
    'hours on a holiday',
    { days: [{ ...day, worked: false, hours: [{ from: '09:00', to: '12:00' }] }] },
    'calendar.bad_hours',
    '/days/0',
  ],
  ['a worked day with an empty list of hours', { days: [{ ...day, hours: [] }] }, 'calendar.bad_hours', '/days/0'],
  ['an end of the published days that is no date', { knownUntilOn: 'soon' }, 'calendar.bad_date', '/knownUntilOn'],
  [
    'two changes of the zone at one moment',
    {
      zone: {
        name: 'X',
        offsetMinutes: 0,
        transitions: [
          { fromAt: '2026-03-29T01:00:00Z', offsetMinutes: 0 },
          { fromAt: '2026-03-29T01:00:00Z', offsetMinutes: 60 },
        ],
      },
    },
    'calendar.bad_transitions',
    '/zone/transitions/1',
  ],
  [
    'changes of the zone out of order',
    {
      zone: {
        name: 'X',
        offsetMinutes: 0,
        transitions: [
          { fromAt: '2026-10-25T01:00:00Z', offsetMinutes: 0 },
          { fromAt: '2026-03-29T01:00:00Z', offsetMinutes: 60 },
        ],
      },
    },
    'calendar.bad_transitions',
    '/zone/transitions/1',
  ],
]

test.each(faults)('%s is refused with the row at fault', (_, rows, code, field) => {
  expect(buildWorkingCalendar({ ...chinaRows, ...rows })).toMatchObject({ refused: true, code, field })
})

test('rows of one weekday may come in any order and may touch', () => {
  const week = [
    { weekday: 1, from: '12:00', to: '17:00' },
    { weekday: 1, from: '09:00', to: '12:00' },
  ]
  const built = buildWorkingCalendar({ ...chinaRows, week, days: [] })
  expect(isRefusal(built) ? null : built.week[0]).toEqual([
    { from: 32_400, to: 43_200 },
    { from: 43_200, to: 61_200 },
  ])
})
