import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Agenda } from './agenda.ts'
import { callsOfDay } from './calls-of-day.ts'
import { chanceOf } from './chance.ts'
import { characterOf } from './unit-character.ts'

describe('chance repeats', () => {
  it('the same seed and names give the same answers, other names others', () => {
    const draw = (seed: number, name: string) =>
      Array.from({ length: 5 }, (_, index) => chanceOf(seed, name, index).share())
    expect(draw(7, 'a')).toEqual(draw(7, 'a'))
    expect(draw(7, 'a')).not.toEqual(draw(7, 'b'))
    expect(draw(7, 'a')).not.toEqual(draw(8, 'a'))
  })

  it('shares fill the unit interval evenly', () => {
    const chance = chanceOf(1, 'even')
    const shares = Array.from({ length: 4000 }, () => chance.share())
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...shares)).toBeLessThan(1)
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeCloseTo(0.5, 1)
  })

  it('minutes scatter around their median', () => {
    const chance = chanceOf(1, 'minutes')
    const minutes = Array.from({ length: 2001 }, () => chance.minutesAround(60)).sort((a, b) => a - b)
    expect(minutes[1000]).toBeGreaterThan(52)
    expect(minutes[1000]).toBeLessThan(68)
  })
})

describe('the agenda', () => {
  it('gives acts by time, and those of one moment in the order in which they were planned', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), (times) => {
        const agenda = new Agenda()
        agenda.plan(
          times.map((time, index) => ({ at: `2026-01-01T00:00:0${time}Z`, name: String(index), act: async () => [] })),
        )
        const taken = times.map(() => agenda.next()!)
        const expected = times
          .map((time, index) => ({ time, index }))
          .sort((a, b) => a.time - b.time || a.index - b.index)
        expect(taken.map(({ name }) => Number(name))).toEqual(expected.map(({ index }) => index))
        expect(agenda.next()).toBeNull()
      }),
    )
  })
})

describe('a day of calls', () => {
  it('has its number of calls, in order, within the day, most of them by day', () => {
    const calls = callsOfDay(3, '2026-03-01T16:00:00Z', 1000, 1)
    expect(calls.length).toBeGreaterThanOrEqual(850)
    expect(calls.length).toBeLessThanOrEqual(1150)
    expect(calls.map(({ at }) => at)).toEqual(calls.map(({ at }) => at).sort())
    expect(calls.every(({ at }) => at >= '2026-03-01T16:00:00Z' && at < '2026-03-02T16:00:00Z')).toBe(true)
    expect(
      calls.filter(({ at }) => at >= '2026-03-02T00:00:00Z' && at < '2026-03-02T12:00:00Z').length,
    ).toBeGreaterThan(calls.length * 0.7)
    expect(callsOfDay(3, '2026-03-01T16:00:00Z', 1000, 1)).toEqual(calls)
  })
})

describe('units differ and stay themselves', () => {
  it('good and poor ones exist, the same in every simulation of the seed', () => {
    const solves = Array.from({ length: 100 }, (_, n) => characterOf(1, `u${n}`).solves)
    expect(new Set(solves.map((share) => share.toFixed(2))).size).toBe(3)
    expect(characterOf(1, 'u1')).toEqual(characterOf(1, 'u1'))
  })
})
