import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { civilDateOfDay, dayNumberOf, weekdayOfDay } from './civil-date.ts'
import { beijing, calendarOf, chinaCalendar as china, officeWeek, onBeijingClock } from './testing/china-calendar.ts'
import {
  addNaturalDays,
  addNaturalDaySeconds,
  addWorkingDays,
  addWorkingSeconds,
  civilDateOf,
  isWorkingDay,
  isWorkingMoment,
  naturalDaySecondsBetween,
  nextWorkingMoment,
  startOfDay,
  workingSecondsBetween,
} from './working-calendar.ts'

test('a day in the city begins at its own midnight, not at UTC midnight', () => {
  expect(civilDateOf('2026-03-09T15:59:59Z', china)).toBe('2026-03-09')
  expect(civilDateOf('2026-03-09T16:00:00Z', china)).toBe('2026-03-10')
  expect(startOfDay('2026-03-10', china)).toBe('2026-03-09T16:00:00Z')
})

test('every day of 2018 to 2026 is a working day exactly when the published calendar says so', () => {
  for (let day = dayNumberOf('2018-01-01'); day <= dayNumberOf('2026-12-31'); day += 1) {
    const on = civilDateOfDay(day)
    expect([on, isWorkingDay(on, china)]).toEqual([on, chineseDays.isWorkday(on)])
  }
})

test('the National Day year 2026: holiday week off, make-up Sunday before and make-up Saturday after worked', () => {
  const worked = ['2026-09-20', '2026-10-01', '2026-10-07', '2026-10-08', '2026-10-10', '2026-10-11'].map((on) =>
    isWorkingDay(on, china),
  )
  expect(worked).toEqual([true, false, false, true, true, false])
})

test('working moments are half-open: the first second of the shift is worked, the second it ends is not', () => {
  const moments = ['08:59:59', '09:00:00', '11:59:59', '12:00:00', '12:59:59', '13:00:00', '17:29:59', '17:30:00']
  expect(moments.map((time) => isWorkingMoment(beijing(`2026-03-09 ${time}`), china))).toEqual([
    false,
    true,
    true,
    false,
    false,
    true,
    true,
    false,
  ])
})

test('the next working moment is now, after lunch, or the morning after the holiday', () => {
  const next = (text: string) => onBeijingClock(nextWorkingMoment(beijing(text), china))
  expect(next('2026-03-09 10:00')).toBe('2026-03-09 周一 10:00')
  expect(next('2026-03-09 12:00')).toBe('2026-03-09 周一 13:00')
  expect(next('2026-09-30 17:30')).toBe('2026-10-08 周四 09:00')
})

test('a full year of 2026 holds 248 working days of seven and a half hours', () => {
  const seconds = workingSecondsBetween(beijing('2026-01-01 00:00'), beijing('2027-01-01 00:00'), china)
  expect(seconds / 27_000).toBe(248)
})

test('going back by working hours stops at the latest fitting moment, so that a reminder falls into working time', () => {
  expect(onBeijingClock(addWorkingSeconds(beijing('2026-03-09 10:00'), -3600, china))).toBe('2026-03-09 周一 09:00')
  expect(onBeijingClock(addWorkingSeconds(beijing('2026-03-09 10:00'), -7200, china))).toBe('2026-03-06 周五 16:30')
})

test('going back by working days gives the same time of an earlier working day', () => {
  expect(onBeijingClock(addWorkingDays(beijing('2026-10-10 10:00'), -3, china))).toBe('2026-09-30 周三 10:00')
})

test('natural days keep the time of day', () => {
  expect(onBeijingClock(addNaturalDays(beijing('2026-02-27 23:59:59'), 2, china))).toBe('2026-03-01 周日 23:59:59')
})

test('make-up days take the hours of an ordinary working day unless the row gives its own', () => {
  const days = [
    { on: '2026-10-10', worked: true, name: '补班' },
    { on: '2026-10-17', worked: true, name: '上午值班', hours: [{ from: '09:00', to: '12:00' }] },
    { on: '2026-10-20', worked: true, name: '下午开会', hours: [{ from: '08:00', to: '12:00' }] },
  ]
  const calendar = calendarOf({ days })
  const hours = ['2026-10-10', '2026-10-17', '2026-10-20'].map(
    (on) =>
      workingSecondsBetween(startOfDay(on, calendar), addNaturalDays(startOfDay(on, calendar), 1, calendar), calendar) /
      3600,
  )
  expect(hours).toEqual([7.5, 3, 4])
})

test('a desk that works around the clock loses no minute at midnight', () => {
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
  const calendar = calendarOf({ week, days: [] })
  expect(workingSecondsBetween(beijing('2026-03-09 23:00'), beijing('2026-03-11 01:00'), calendar)).toBe(26 * 3600)
  expect(onBeijingClock(addWorkingSeconds(beijing('2026-03-09 23:30'), 3600, calendar))).toBe('2026-03-10 周二 00:30')
})

test('weekdays are counted from Monday, before 1970 too', () => {
  expect(['1969-12-28', '1969-12-29', '1970-01-01', '2026-10-10'].map((on) => weekdayOfDay(dayNumberOf(on)))).toEqual([
    7, 1, 4, 6,
  ])
})

const berlinZone = {
  name: 'Europe/Berlin',
  offsetMinutes: 60,
  transitions: [
    { fromAt: '2026-03-29T01:00:00Z', offsetMinutes: 120 },
    { fromAt: '2026-10-25T01:00:00Z', offsetMinutes: 60 },
  ],
}
const berlin = calendarOf({ zone: berlinZone, week: officeWeek, days: [] })

test('a zone with daylight saving works from its list of changes', () => {
  expect(addWorkingDays('2026-03-27T09:00:00Z', 1, berlin)).toBe('2026-03-30T08:00:00Z')
  expect(addNaturalDays('2026-10-24T08:00:00Z', 1, berlin)).toBe('2026-10-25T09:00:00Z')
  expect(workingSecondsBetween('2026-03-27T00:00:00Z', '2026-03-31T00:00:00Z', berlin)).toBe(2 * 27_000)
  expect(startOfDay('2026-03-29', berlin)).toBe('2026-03-28T23:00:00Z')
  expect(startOfDay('2026-10-26', berlin)).toBe('2026-10-25T23:00:00Z')
})

test('a natural day has 86,400 seconds of the city’s clock, on the day of a change too', () => {
  expect(
    naturalDaySecondsBetween('2026-03-28T09:00:00Z', addNaturalDays('2026-03-28T09:00:00Z', 2, berlin), berlin),
  ).toBe(2 * 86_400)
  expect(addNaturalDaySeconds('2026-03-28T09:00:00Z', 129_600, berlin)).toBe('2026-03-29T20:00:00Z')
})

test('a time the clock skips is as much later, a time it shows twice is the first', () => {
  expect(addNaturalDays('2026-03-28T01:30:00Z', 1, berlin)).toBe('2026-03-29T01:30:00Z')
  expect(addNaturalDays('2026-10-24T00:30:00Z', 1, berlin)).toBe('2026-10-25T00:30:00Z')
  expect(addNaturalDays('2026-03-29T01:00:00Z', 1, berlin)).toBe('2026-03-30T01:00:00Z')
})
