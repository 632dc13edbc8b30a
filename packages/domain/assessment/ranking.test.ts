import { describe, expect, it } from 'vitest'
import { exactFrom } from './exact.ts'
import { ranksOf } from './ranking.ts'

const units = (rows: Readonly<Record<string, readonly [score: string, resolution: string | null, volume?: string]>>) =>
  Object.entries(rows).map(([unitId, [score, resolution, volume = '0/1']]) => ({
    unitId,
    score: exactFrom(score),
    measures: new Map([
      ['resolution', resolution === null ? null : exactFrom(resolution)],
      ['perTenThousand', exactFrom(volume)],
    ]),
  }))
const ranks = (rows: Parameters<typeof units>[0], ties: readonly string[], rankBy: 'exact' | 'shown' = 'exact') =>
  Object.fromEntries(ranksOf(units(rows), { ties }, { rankBy, decimals: 2 }))

describe('ranks', () => {
  it('equal scores are decided by the method’s measures in turn; what is unknown comes last; what stays equal shares a rank and the next is left out', () => {
    const rows = {
      a: ['90/1', '9/10'],
      b: ['90/1', '19/20'],
      c: ['90/1', null],
      d: ['90/1', '9/10'],
      e: ['80/1', '1/1'],
    } as const
    expect(ranks(rows, ['resolution'])).toEqual({ b: 1, a: 2, d: 2, c: 4, e: 5 })
    expect(ranks(rows, [])).toEqual({ a: 1, b: 1, c: 1, d: 1, e: 5 })
  })

  it('a measure with a minus wants to be low', () => {
    expect(
      ranks({ a: ['90/1', '1/1', '30/1'], b: ['90/1', '1/1', '20/1'] }, ['resolution', '-perTenThousand']),
    ).toEqual({ b: 1, a: 2 })
  })

  it('scores that print alike are equal only where the method ranks by what is shown', () => {
    const rows = { a: ['90001/1000', '1/2'], b: ['90002/1000', '1/3'] } as const
    expect(ranks(rows, ['resolution'])).toEqual({ b: 1, a: 2 })
    expect(ranks(rows, ['resolution'], 'shown')).toEqual({ a: 1, b: 2 })
  })
})
