import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addSeconds, epochSeconds, instantFrom, type Instant } from '../kernel/instant.ts'
import { calendarOf, chinaCalendar as china, chinaRows } from './testing/china-calendar.ts'
import {
  addWorkingDays,
  addWorkingDaySeconds,
  addWorkingSeconds,
  isWorkingMoment,
  workingDaySecondsBetween,
  workingSecondsBetween,
} from './working-calendar.ts'

const seconds = (from: string, to: string) => fc.integer({ min: epochSeconds(from), max: epochSeconds(to) })
const moment = seconds('2017-06-01T00:00:00Z', '2028-06-01T00:00:00Z').map(instantFrom)
const amount = fc.integer({ min: -4_000_000, max: 4_000_000 })
const fewRuns = { numRuns: 300 }

/** Independent of the code under test: Beijing's clock from UTC+8, working days from the published calendar. */
function isWorkedMinute(epoch: number): boolean {
  const local = new Date((epoch + 8 * 3600) * 1000)
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes()
  const inHours = (minute >= 540 && minute < 720) || (minute >= 780 && minute < 1050)
  return inHours && chineseDays.isWorkday(local.toISOString().slice(0, 10))
}

/** Walks minute by minute until so many worked minutes have passed. */
function walkMinutes(from: Instant, workedMinutes: number): Instant {
  let epoch = epochSeconds(from)
  for (let left = workedMinutes; left > 0; epoch += 60) left -= isWorkedMinute(epoch) ? 1 : 0
  return instantFrom(epoch)
}

test('adding working minutes equals walking minute by minute through 2018 to 2026', () => {
  const minute = seconds('2018-01-01T00:00:00Z', '2026-11-01T00:00:00Z').map((epoch) =>
    instantFrom(epoch - (epoch % 60)),
  )
  const check = fc.property(minute, fc.integer({ min: 1, max: 1800 }), (from, minutes) => {
    expect(addWorkingSeconds(from, minutes * 60, china)).toBe(walkMinutes(from, minutes))
  })
  fc.assert(check, { numRuns: 150 })
})

test('around every holiday of nine years, adding a day of work equals walking minute by minute', () => {
  for (const { on } of chinaRows.days) {
    const from = addSeconds(`${on}T02:17:00Z`, -86_400)
    expect([on, addWorkingSeconds(from, 27_000, china)]).toEqual([on, walkMinutes(from, 450)])
  }
})

test('adding working seconds and measuring gives the seconds back', () => {
  fc.assert(
    fc.property(moment, amount, (from, added) => {
      expect(workingSecondsBetween(from, addWorkingSeconds(from, added, china), china)).toBe(added)
    }),
    fewRuns,
  )
})

test('adding working days and measuring gives the days back', () => {
  fc.assert(
    fc.property(moment, amount, (from, added) => {
      expect(workingDaySecondsBetween(from, addWorkingDaySeconds(from, added, china), china)).toBe(added)
    }),
    fewRuns,
  )
})

test('going forward ends at the first fitting moment: one second earlier is one second less', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 4_000_000 }), (from, added) => {
      const end = addWorkingSeconds(from, added, china)
      expect(workingSecondsBetween(from, addSeconds(end, -1), china)).toBe(added - 1)
    }),
    fewRuns,
  )
})

test('going back ends at the last fitting moment, which is a worked one', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 4_000_000 }), (from, taken) => {
      expect(isWorkingMoment(addWorkingSeconds(from, -taken, china), china)).toBe(true)
    }),
    fewRuns,
  )
})

test('who starts later is never due earlier, whatever the unit', () => {
  fc.assert(
    fc.property(moment, fc.nat(900_000), fc.integer({ min: 1, max: 60 }), (from, later, count) => {
      const after = addSeconds(from, later)
      expect(addWorkingSeconds(after, count * 3600, china) >= addWorkingSeconds(from, count * 3600, china)).toBe(true)
      expect(addWorkingDays(after, count, china) >= addWorkingDays(from, count, china)).toBe(true)
    }),
    fewRuns,
  )
})

test('a longer limit is due later', () => {
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 100_000 }),
      (from, first, more) => {
        expect(addWorkingSeconds(from, first + more, china) > addWorkingSeconds(from, first, china)).toBe(true)
        expect(addWorkingDaySeconds(from, first + more, china) > addWorkingDaySeconds(from, first, china)).toBe(true)
      },
    ),
    fewRuns,
  )
})

test('adding in two steps is adding at once', () => {
  const part = fc.integer({ min: 1, max: 200_000 })
  fc.assert(
    fc.property(moment, part, part, (from, first, second) => {
      expect(addWorkingSeconds(addWorkingSeconds(from, first, china), second, china)).toBe(
        addWorkingSeconds(from, first + second, china),
      )
    }),
    fewRuns,
  )
})

const plain = calendarOf({ days: [] })

test('on weekdays without holidays, working days agree with whole weeks plus the weekend jump', () => {
  // The rule of Signalen, whose users include Amsterdam: a weekend start moves to Monday 00:00, then five days are a week.
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 40 }), (from, days) => {
      const local = epochSeconds(from) + 8 * 3600
      const weekday = new Date(local * 1000).getUTCDay()
      const start =
        weekday === 6 || weekday === 0 ? Math.floor(local / 86_400) * 86_400 + (weekday === 6 ? 2 : 1) * 86_400 : local
      const startWeekday = new Date(start * 1000).getUTCDay()
      const rest = days % 5
      const end = start + ((days - rest) / 5) * 7 * 86_400 + (rest + (startWeekday + rest > 5 ? 2 : 0)) * 86_400
      expect(addWorkingDays(from, days, plain)).toBe(instantFrom(end - 8 * 3600))
    }),
    { numRuns: 1000 },
  )
})

test('from a working day, working days agree with stepping day by day over days off', () => {
  // The rule of FixMyStreet and of date libraries; they differ from ours only for a start on a day off.
  fc.assert(
    fc.property(
      seconds('2018-01-01T00:00:00Z', '2026-08-01T00:00:00Z'),
      fc.integer({ min: 1, max: 30 }),
      (epoch, days) => {
        const dateAt = (second: number) => new Date((second + 8 * 3600) * 1000).toISOString().slice(0, 10)
        fc.pre(chineseDays.isWorkday(dateAt(epoch)))
        let end = epoch
        for (let left = days; left > 0; ) {
          end += 86_400
          if (chineseDays.isWorkday(dateAt(end))) left -= 1
        }
        expect(addWorkingDays(instantFrom(epoch), days, china)).toBe(instantFrom(end))
      },
    ),
    { numRuns: 300 },
  )
})
