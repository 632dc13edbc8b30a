import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chinaCalendar as china } from '../calendar/testing/china-calendar.ts'
import { addSeconds, epochSeconds, instantFrom, type Instant } from '../kernel/instant.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import type { Clock, ClockMoment, ClockPlan } from './clock.ts'
import { elapsed, limitSeconds, measureOf, type Limit } from './limit.ts'
import { due, extendClock, nextMoment, pauseClock, recomputeClock, resumeClock, startClock } from './run-clock.ts'

const start = fc
  .integer({ min: epochSeconds('2018-01-05T00:00:00Z'), max: epochSeconds('2026-10-01T00:00:00Z') })
  .map(instantFrom)
const time = fc.constantFrom<Limit['time']>('natural', 'working')
const limit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 20 }), unit: fc.constant('day' as const), time }),
  fc.record({ amount: fc.integer({ min: 1, max: 90 }), unit: fc.constant('hour' as const), time }),
  fc.record({ amount: fc.integer({ min: 1, max: 600 }), unit: fc.constant('minute' as const), time }),
)
const plan: fc.Arbitrary<ClockPlan> = fc.record({
  limit,
  warnings: fc
    .array(limit, { maxLength: 3 })
    .map((list) => list.map((before, index) => ({ name: `warning_${index}`, before }))),
  escalations: fc
    .array(limit, { maxLength: 2 })
    .map((list) => list.map((after, index) => ({ name: `escalation_${index}`, after }))),
})

const done = <T extends Clock>(clock: T | Refusal): T => {
  if (isRefusal(clock)) throw new Error(clock.code)
  return clock
}

/** A moment within [from, to), as a share of the way. */
function within(from: Instant, to: Instant, share: number): Instant {
  return addSeconds(from, Math.floor((epochSeconds(to) - epochSeconds(from) - 1) * share))
}

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('pauses conserve: running time before, between and after them adds up to the limit', () => {
  const pauses = fc.array(fc.tuple(share, fc.nat(2_000_000)), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(plan, start, pauses, (given, startedAt, stops) => {
      let clock = startClock('handle', given, startedAt, china)
      let runsFrom = startedAt
      let ran = 0
      const measure = measureOf(given.limit)
      for (const [where, length] of stops) {
        // Only days off were left, and they passed: nothing is left to pause.
        if (runsFrom >= clock.dueAt) break
        const at = within(runsFrom, clock.dueAt, where)
        ran += elapsed(runsFrom, at, measure, china)
        runsFrom = addSeconds(at, length)
        clock = done(resumeClock(done(pauseClock(clock, at, china)), runsFrom, china))
      }
      expect(ran + elapsed(runsFrom, clock.dueAt, measure, china)).toBe(limitSeconds(given.limit))
    }),
    { numRuns: 400 },
  )
})

test('a pause never makes a clock due earlier, and a longer one never earlier than a shorter one', () => {
  fc.assert(
    fc.property(plan, start, share, fc.nat(1_000_000), fc.nat(1_000_000), (given, startedAt, where, length, more) => {
      const clock = startClock('handle', given, startedAt, china)
      const at = within(startedAt, clock.dueAt, where)
      const paused = done(pauseClock(clock, at, china))
      const short = done(resumeClock(paused, addSeconds(at, length), china)).dueAt
      const long = done(resumeClock(paused, addSeconds(at, length + more), china)).dueAt
      expect(clock.dueAt <= short && short <= long).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('however time jumps, everything happens exactly once and in the order of its moments', () => {
  const jumps = fc.array(fc.nat(1_500_000), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(plan, start, jumps, (given, startedAt, steps) => {
      const first: Clock = startClock('handle', given, startedAt, china)
      const all = due(first, '2099-01-01T00:00:00Z').happened
      let clock: Clock = first
      let now = startedAt
      const happened: ClockMoment[] = []
      for (const step of [...steps, 2_000_000_000]) {
        now = addSeconds(now, step)
        const after = due(clock, now)
        happened.push(...after.happened)
        clock = after.clock
        expect(nextMoment(clock) ?? '9999').not.toSatisfy((at: Instant) => at <= now)
      }
      expect(happened).toEqual(all)
      expect(happened.filter(({ does }) => does === 'expiry')).toHaveLength(1)
      expect(happened.map(({ at }) => at)).toEqual(happened.map(({ at }) => at).toSorted())
    }),
    { numRuns: 400 },
  )
})

test('whatever is done to a clock, it expires once, at its last deadline, and lists every change of it', () => {
  const deed = fc.tuple(
    fc.constantFrom('extend', 'pause', 'look', 'recompute'),
    share,
    fc.integer({ min: 1, max: 500_000 }),
  )
  fc.assert(
    fc.property(plan, start, fc.array(deed, { maxLength: 6 }), (given, startedAt, deeds) => {
      let clock: Clock = startClock('handle', given, startedAt, china)
      let now = startedAt
      for (const [what, where, length] of deeds) {
        const at = within(now, clock.dueAt, where)
        if (clock.situation !== 'running' || at < now) break
        clock = due(clock, at).clock
        if (what === 'extend') clock = done(extendClock(clock, at, addSeconds(clock.dueAt, length), china))
        if (what === 'recompute') clock = recomputeClock(clock, at, china, china)
        if (what === 'pause')
          clock = done(resumeClock(done(pauseClock(clock, at, china)), addSeconds(at, length), china))
        now = what === 'pause' ? addSeconds(at, length) : at
      }
      const end = due(clock, '2099-01-01T00:00:00Z').clock
      expect(end).toMatchObject({ situation: 'expired', expiredAt: clock.dueAt })
      expect(end.fired.filter(({ does }) => does === 'expiry')).toEqual([
        { at: clock.dueAt, does: 'expiry', name: 'expired' },
      ])
      const dues = [startClock('handle', given, startedAt, china).dueAt, ...clock.changes.map(({ toDueAt }) => toDueAt)]
      expect(clock.changes.map(({ fromDueAt }) => fromDueAt)).toEqual(dues.slice(0, -1))
      expect(dues.at(-1)).toBe(clock.dueAt)
    }),
    { numRuns: 400 },
  )
})

test('an unchanged calendar changes no clock', () => {
  fc.assert(
    fc.property(plan, start, share, (given, startedAt, where) => {
      const clock = startClock('handle', given, startedAt, china)
      expect(recomputeClock(clock, within(startedAt, clock.dueAt, where), china, china)).toBe(clock)
    }),
  )
})
