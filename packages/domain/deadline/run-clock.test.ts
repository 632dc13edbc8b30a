import { describe, expect, test } from 'vitest'
import {
  beijing,
  calendarOf,
  chinaCalendar as china,
  chinaRows,
  onBeijingClock,
} from '../calendar/testing/china-calendar.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Clock, ClockPlan, RunningClock } from './clock.ts'
import type { Limit } from './limit.ts'
import {
  due,
  extendClock,
  nextMoment,
  pauseClock,
  recomputeClock,
  resumeClock,
  startClock,
  stopClock,
} from './run-clock.ts'

const natural = (amount: number, unit: Limit['unit']): Limit => ({ amount, unit, time: 'natural' })
const working = (amount: number, unit: Limit['unit']): Limit => ({ amount, unit, time: 'working' })
const fiveDays: ClockPlan = {
  limit: working(5, 'day'),
  warnings: [
    { name: 'one_day_left', before: working(1, 'day') },
    { name: 'two_hours_left', before: working(2, 'hour') },
  ],
  escalations: [{ name: 'tell_the_district', after: working(1, 'day') }],
}

const done = <T extends Clock>(clock: T | Refusal): T => {
  if (isRefusal(clock)) throw new Error(clock.code)
  return clock
}
const shown = (moments: readonly { readonly at: Instant; readonly name: string }[]) =>
  moments.map(({ at, name }) => `${onBeijingClock(at)} ${name}`)
const handling = () => startClock('handle', fiveDays, beijing('2026-03-09 10:00'), china)

describe('starting', () => {
  test('a clock knows from the start everything it will do, in order', () => {
    expect(shown(handling().pending)).toEqual([
      '2026-03-13 周五 10:00 one_day_left',
      '2026-03-13 周五 16:30 two_hours_left',
      '2026-03-16 周一 10:00 expired',
      '2026-03-17 周二 10:00 tell_the_district',
    ])
    expect(nextMoment(handling())).toBe(beijing('2026-03-13 10:00'))
  })

  test('a warning that would lie at or before the start is left out', () => {
    const plan: ClockPlan = {
      limit: working(1, 'day'),
      warnings: [
        { name: 'one_day_left', before: working(1, 'day') },
        { name: 'two_days_left', before: working(2, 'day') },
      ],
    }
    expect(startClock('sign', plan, beijing('2026-03-09 10:00'), china).pending.map(({ name }) => name)).toEqual([
      'expired',
    ])
  })

  test('warnings and escalations in working days wait for the beginning of work instead of speaking at midnight', () => {
    const clock = startClock('handle', fiveDays, beijing('2026-03-14 11:00'), china)
    expect(shown(clock.pending)).toEqual([
      '2026-03-20 周五 09:00 one_day_left',
      '2026-03-20 周五 15:30 two_hours_left',
      '2026-03-23 周一 00:00 expired',
      '2026-03-24 周二 09:00 tell_the_district',
    ])
  })

  test('a warning does not wait for the beginning of work when that would be too late', () => {
    const days = [
      { on: '2026-03-09', worked: true, name: '上午', hours: [{ from: '09:00', to: '12:00' }] },
      { on: '2026-03-10', worked: true, name: '下午', hours: [{ from: '14:00', to: '17:00' }] },
    ]
    const plan: ClockPlan = {
      limit: working(2, 'day'),
      warnings: [{ name: 'one_day_left', before: working(1, 'day') }],
    }
    const clock = startClock('handle', plan, beijing('2026-03-06 13:00'), calendarOf({ days }))
    expect(shown(clock.pending)).toEqual(['2026-03-09 周一 13:00 one_day_left', '2026-03-10 周二 13:00 expired'])
  })

  test('an escalation two working hours after the deadline is not put off over lunch', () => {
    const plan: ClockPlan = {
      limit: working(1, 'day'),
      escalations: [{ name: 'tell_the_leader', after: working(2, 'hour') }],
    }
    expect(shown(startClock('sign', plan, beijing('2026-03-09 10:00'), china).pending).at(-1)).toBe(
      '2026-03-10 周二 12:00 tell_the_leader',
    )
  })

  test('a warning in natural time speaks at night', () => {
    const plan: ClockPlan = {
      limit: natural(2, 'hour'),
      warnings: [{ name: 'half_an_hour_left', before: natural(30, 'minute') }],
    }
    expect(shown(startClock('handle', plan, beijing('2026-03-09 23:00'), china).pending)[0]).toBe(
      '2026-03-10 周二 00:30 half_an_hour_left',
    )
  })
})

describe('examples from other systems', () => {
  test('a warning one hour before the end of four hours that run over the evening comes next morning, not at midnight', () => {
    // The fault corrected in GLPI pull request 22678.
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '18:00' }))
    const plan: ClockPlan = {
      limit: working(4, 'hour'),
      warnings: [{ name: 'one_hour_left', before: working(1, 'hour') }],
    }
    const clock = startClock('handle', plan, beijing('2026-03-09 17:00'), calendarOf({ week }))
    expect(shown(clock.pending)).toEqual(['2026-03-10 周二 10:00 one_hour_left', '2026-03-10 周二 11:00 expired'])
  })

  test('48 hours at twelve a day over two holidays take until the sixth day', () => {
    // Zammad issue 390, counted there by hand.
    const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '09:00', to: '21:00' }))
    const days = ['2016-11-11', '2016-11-13'].map((on) => ({ on, worked: false, name: 'Feiertag' }))
    const clock = startClock(
      'handle',
      { limit: working(48, 'hour') },
      beijing('2016-11-09 23:00'),
      calendarOf({ week, days }),
    )
    expect(onBeijingClock(clock.dueAt)).toBe('2016-11-15 周二 21:00')
  })
})

describe('what happens', () => {
  test('each thing happens once, at its moment and not a second before', () => {
    const first = due(handling(), beijing('2026-03-13 09:59:59'))
    expect(first.happened).toEqual([])
    const second = due(first.clock, beijing('2026-03-13 10:00'))
    expect(shown(second.happened)).toEqual(['2026-03-13 周五 10:00 one_day_left'])
    expect(due(second.clock, beijing('2026-03-13 10:00')).happened).toEqual([])
  })

  test('a clock asked long after does everything it missed, in order, and is expired', () => {
    const { clock, happened } = due(handling(), beijing('2026-06-01 09:00'))
    expect(happened.map(({ name }) => name)).toEqual(['one_day_left', 'two_hours_left', 'expired', 'tell_the_district'])
    expect(clock).toMatchObject({ situation: 'expired', expiredAt: beijing('2026-03-16 10:00'), pending: [] })
    expect(nextMoment(clock)).toBeNull()
  })

  test('an expired clock still escalates', () => {
    const { clock } = due(handling(), beijing('2026-03-16 10:00'))
    expect(clock.situation).toBe('expired')
    expect(nextMoment(clock)).toBe(beijing('2026-03-17 10:00'))
    expect(due(clock, beijing('2026-03-17 10:00')).happened).toMatchObject([
      { does: 'escalation', name: 'tell_the_district' },
    ])
  })

  test('10,000 overdue clocks expire exactly once each, however the sweep is cut', () => {
    const clocks = Array.from({ length: 10_000 }, (_, index) =>
      startClock('handle', fiveDays, beijing(`2026-03-09 10:${String(index % 60).padStart(2, '0')}`), china),
    )
    const sweeps = [
      beijing('2026-03-13 10:30'),
      beijing('2026-03-16 10:20'),
      beijing('2026-03-16 10:20'),
      beijing('2026-03-18 09:00'),
    ]
    const counted = clocks.map((start) =>
      sweeps.reduce<{ clock: Clock; expiries: number }>(
        ({ clock, expiries }, now) => {
          const after = due(clock, now)
          return {
            clock: after.clock,
            expiries: expiries + after.happened.filter(({ does }) => does === 'expiry').length,
          }
        },
        { clock: start, expiries: 0 },
      ),
    )
    expect(new Set(counted.map(({ expiries }) => expiries))).toEqual(new Set([1]))
  })
})

describe('pausing', () => {
  test('a pause across midnight keeps the working time that was left', () => {
    const clock = startClock('handle', { limit: working(10, 'hour') }, beijing('2026-03-09 09:00'), china)
    const paused = done(pauseClock(clock, beijing('2026-03-09 16:30'), china))
    expect(paused.remainingSeconds).toBe(3.5 * 3600)
    expect(nextMoment(paused)).toBeNull()
    const resumed = done(resumeClock(paused, beijing('2026-03-10 11:00'), china))
    expect(onBeijingClock(resumed.dueAt)).toBe('2026-03-10 周二 15:30')
    expect(resumed.pauses).toEqual([{ fromAt: beijing('2026-03-09 16:30'), toAt: beijing('2026-03-10 11:00') }])
    expect(resumed.changes).toEqual([
      { why: 'resumed', at: beijing('2026-03-10 11:00'), fromDueAt: clock.dueAt, toDueAt: resumed.dueAt },
    ])
  })

  test('a pause over the weekend costs a working-time clock nothing and gives it nothing', () => {
    const paused = done(pauseClock(handling(), beijing('2026-03-14 08:00'), china))
    expect(done(resumeClock(paused, beijing('2026-03-15 20:00'), china)).dueAt).toBe(handling().dueAt)
  })

  test('a pause of a natural clock moves its deadline by exactly its own length', () => {
    const clock = startClock('handle', { limit: natural(24, 'hour') }, beijing('2026-03-09 10:00'), china)
    const resumed = done(
      resumeClock(done(pauseClock(clock, beijing('2026-03-09 12:00'), china)), beijing('2026-03-10 12:34:56'), china),
    )
    expect(onBeijingClock(resumed.dueAt)).toBe('2026-03-11 周三 10:34:56')
  })

  test('a paused clock does nothing, however long it waits', () => {
    const paused = done(pauseClock(handling(), beijing('2026-03-10 10:00'), china))
    expect(due(paused, beijing('2027-03-10 10:00'))).toEqual({ clock: paused, happened: [] })
  })

  test('a warning given before the pause is not given again when less time is left than it warns of', () => {
    const warned = due(handling(), beijing('2026-03-13 11:00')).clock
    const resumed = done(
      resumeClock(done(pauseClock(warned, beijing('2026-03-13 11:00'), china)), beijing('2026-03-20 11:00'), china),
    )
    expect(resumed.pending.map(({ name }) => name)).toEqual(['two_hours_left', 'expired', 'tell_the_district'])
  })

  test('nothing is done to a clock before its last change', () => {
    const resumed = done(
      resumeClock(done(pauseClock(handling(), beijing('2026-03-10 10:00'), china)), beijing('2026-03-11 10:00'), china),
    )
    expect(pauseClock(resumed, beijing('2026-03-11 09:59:59'), china)).toMatchObject({
      code: 'clock.before_last_change',
    })
    expect(pauseClock(handling(), beijing('2026-03-09 09:59:59'), china)).toMatchObject({
      code: 'clock.before_last_change',
    })
    expect(extendClock(resumed, beijing('2026-03-11 09:59:59'), beijing('2026-04-01 10:00'), china)).toMatchObject({
      code: 'clock.before_last_change',
    })
  })

  test('lateness cannot be healed by a pause, even when nobody has noticed the deadline yet', () => {
    expect(pauseClock(handling(), handling().dueAt, china)).toMatchObject({ refused: true, code: 'clock.expired' })
  })

  test('what is not running cannot be paused, what is not paused cannot be resumed', () => {
    const paused = done(pauseClock(handling(), beijing('2026-03-10 10:00'), china))
    expect(pauseClock(paused, beijing('2026-03-10 11:00'), china)).toMatchObject({ code: 'clock.not_running' })
    expect(resumeClock(handling(), beijing('2026-03-10 11:00'), china)).toMatchObject({ code: 'clock.not_paused' })
    expect(resumeClock(paused, beijing('2026-03-10 09:59:59'), china)).toMatchObject({
      code: 'clock.before_last_change',
    })
  })
})

describe('extending', () => {
  test('an extension sets a later deadline and gives the warnings for it anew', () => {
    const warned = due(handling(), beijing('2026-03-16 09:00')).clock
    const extended = done(extendClock(warned, beijing('2026-03-16 09:30'), beijing('2026-03-20 10:00'), china))
    expect(shown(extended.pending).slice(0, 3)).toEqual([
      '2026-03-19 周四 10:00 one_day_left',
      '2026-03-19 周四 16:30 two_hours_left',
      '2026-03-20 周五 10:00 expired',
    ])
    expect(extended.fired.map(({ name }) => name)).toEqual(['one_day_left', 'two_hours_left'])
  })

  test('only before the deadline, only to a later one, only while running', () => {
    const later = beijing('2026-03-20 10:00')
    expect(extendClock(handling(), handling().dueAt, later, china)).toMatchObject({ code: 'clock.expired' })
    expect(extendClock(due(handling(), later).clock, later, beijing('2026-03-25 10:00'), china)).toMatchObject({
      code: 'clock.expired',
    })
    expect(extendClock(handling(), beijing('2026-03-10 10:00'), handling().dueAt, china)).toMatchObject({
      code: 'clock.not_later',
    })
    expect(
      extendClock(
        done(pauseClock(handling(), beijing('2026-03-10 10:00'), china)),
        beijing('2026-03-10 11:00'),
        later,
        china,
      ),
    ).toMatchObject({ code: 'clock.not_running' })
  })

  test('a deadline set by hand outside working time is not brought forward by a pause', () => {
    const clock = startClock('handle', { limit: working(8, 'hour') }, beijing('2026-03-13 09:00'), china)
    const extended = done(extendClock(clock, beijing('2026-03-13 10:00'), beijing('2026-03-21 12:00'), china))
    const resumed = done(
      resumeClock(done(pauseClock(extended, beijing('2026-03-13 11:00'), china)), beijing('2026-03-13 11:00'), china),
    )
    expect(onBeijingClock(resumed.dueAt)).toBe('2026-03-21 周六 12:00')
  })
})

describe('stopping', () => {
  test('a second before the deadline is in time, the deadline itself is not', () => {
    expect(stopClock(handling(), beijing('2026-03-16 09:59:59'))).toMatchObject({ situation: 'stopped', inTime: true })
    expect(stopClock(handling(), beijing('2026-03-16 10:00'))).toMatchObject({ inTime: false })
    expect(stopClock(due(handling(), beijing('2026-03-16 10:00')).clock, beijing('2026-03-16 10:05'))).toMatchObject({
      inTime: false,
    })
  })

  test('a paused clock stops in time, and a stopped one stays as it was', () => {
    const stopped = stopClock(
      done(pauseClock(handling(), beijing('2026-03-10 10:00'), china)),
      beijing('2026-05-10 10:00'),
    )
    expect(stopped.inTime).toBe(true)
    expect(stopClock(stopped, beijing('2026-06-10 10:00'))).toBe(stopped)
    expect(nextMoment(stopped)).toBeNull()
  })
})

describe('new holidays', () => {
  const withHoliday = calendarOf({
    reference: 'calendar/changed',
    days: [...chinaRows.days, { on: '2026-03-12', worked: false, name: '临时放假' }],
  })

  test('a holiday inserted after dispatch moves the deadline and the warnings, and the change is recorded', () => {
    const clock = recomputeClock(handling(), beijing('2026-03-10 18:00'), china, withHoliday)
    expect(onBeijingClock(clock.dueAt)).toBe('2026-03-17 周二 10:00')
    expect(clock.changes).toMatchObject([
      { why: 'recomputed', fromDueAt: beijing('2026-03-16 10:00'), toDueAt: beijing('2026-03-17 10:00') },
    ])
    expect(nextMoment(clock)).toBe(beijing('2026-03-16 10:00'))
  })

  test('a holiday taken back shortens what is left, from the change on', () => {
    const clock = startClock('handle', fiveDays, beijing('2026-03-09 10:00'), withHoliday)
    expect(recomputeClock(clock, beijing('2026-03-10 18:00'), withHoliday, china).dueAt).toBe(
      beijing('2026-03-16 10:00'),
    )
  })

  test('a change that does not touch the clock leaves it as it is, by identity', () => {
    const elsewhere = calendarOf({ days: [...chinaRows.days, { on: '2026-08-12', worked: false, name: '临时放假' }] })
    const clock = handling()
    expect(recomputeClock(clock, beijing('2026-03-10 18:00'), china, elsewhere)).toBe(clock)
  })

  test('a warning whose moment is over by the change is given at once', () => {
    const withTwo = calendarOf({ days: [...chinaRows.days, { on: '2026-03-16', worked: false, name: '临时放假' }] })
    const plan: ClockPlan = {
      limit: working(5, 'day'),
      warnings: [{ name: 'a_day_left', before: natural(24, 'hour') }],
    }
    const clock = startClock('handle', plan, beijing('2026-03-09 10:00'), withTwo)
    expect(shown(clock.pending)).toEqual(['2026-03-16 周一 10:00 a_day_left', '2026-03-17 周二 10:00 expired'])
    const earlier = recomputeClock(clock, beijing('2026-03-15 18:00'), withTwo, china)
    expect(shown((earlier as RunningClock).pending)).toEqual([
      '2026-03-15 周日 18:00 a_day_left',
      '2026-03-16 周一 10:00 expired',
    ])
  })

  test('a deadline that has passed unnoticed does not move', () => {
    const after = calendarOf({ days: [...chinaRows.days, { on: '2026-03-17', worked: false, name: '临时放假' }] })
    const clock = handling()
    expect(recomputeClock(clock, beijing('2026-03-18 10:00'), china, after)).toBe(clock)
  })

  test('a change loaded late is counted from the day it concerns, though never from before the last extension', () => {
    const loadedLate = beijing('2026-03-09 12:00')
    expect(onBeijingClock(recomputeClock(handling(), loadedLate, china, withHoliday).dueAt)).toBe(
      '2026-03-17 周二 10:00',
    )
    const extended = done(extendClock(handling(), beijing('2026-03-13 09:00'), beijing('2026-03-20 10:00'), china))
    expect(recomputeClock(extended, loadedLate, china, withHoliday)).toBe(extended)
  })

  test('a paused clock keeps what is left and meets the new holiday when it goes on', () => {
    const paused = done(pauseClock(handling(), beijing('2026-03-10 10:00'), china))
    expect(recomputeClock(paused, beijing('2026-03-10 18:00'), china, withHoliday)).toBe(paused)
    expect(onBeijingClock(done(resumeClock(paused, beijing('2026-03-11 10:00'), withHoliday)).dueAt)).toBe(
      '2026-03-18 周三 10:00',
    )
  })

  test('an expired clock keeps its result', () => {
    const { clock } = due(handling(), beijing('2026-03-16 10:00'))
    expect(recomputeClock(clock, beijing('2026-03-16 11:00'), china, withHoliday)).toBe(clock)
  })
})

test('a clock is plain data and survives storage as JSON', () => {
  const clock = done(extendClock(handling(), beijing('2026-03-10 10:00'), beijing('2026-03-20 10:00'), china))
  expect(JSON.parse(JSON.stringify(clock))).toEqual(clock)
})
