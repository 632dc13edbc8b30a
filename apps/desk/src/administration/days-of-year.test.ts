import { expect, test } from 'vitest'
import { daysOfYear } from './days-of-year.ts'

test('a year shows weekends as rest, holidays by name, and make-up days as working', () => {
  const rows = [
    { fromOn: '2026-02-15', toOn: '2026-02-23', kind: 'holiday', name: '春节', nameEn: 'Spring Festival' },
    { fromOn: '2026-02-14', toOn: '2026-02-14', kind: 'workday', name: '春节补班', nameEn: 'Make-up day' },
  ] as const
  const days = daysOfYear(2026, rows, [6, 7])
  const on = (day: string) => days.find((one) => one.on === day)
  expect(days).toHaveLength(365)
  expect([on('2026-02-13')?.sort, on('2026-02-14')?.sort, on('2026-02-16'), on('2026-03-01')?.sort]).toEqual([
    'working',
    'workday',
    { on: '2026-02-16', weekday: 1, sort: 'holiday', name: '春节', nameEn: 'Spring Festival' },
    'rest',
  ])
})
