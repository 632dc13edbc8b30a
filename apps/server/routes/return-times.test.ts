import { describe, expect, it } from 'vitest'
import { ReturnTimes } from './return-times.ts'

describe('those who are turned away come back one after the other', () => {
  it('as fast as commands were served, none before two seconds are over', () => {
    const times = new ReturnTimes()
    times.served(0, 0)
    times.served(100, 1000)
    const told = Array.from({ length: 300 }, () => times.next(1000))
    expect([told[0], told[98], told[150], told[299]]).toEqual([2, 3, 4, 5])
  })

  it('never after more than a minute, also when nothing is served', () => {
    const times = new ReturnTimes()
    times.served(0, 0)
    expect(Array.from({ length: 500 }, () => times.next(0)).at(-1)).toBe(60)
  })

  it('a quiet time is forgotten: the next one is told two seconds', () => {
    const times = new ReturnTimes()
    times.served(0, 0)
    times.served(1000, 1000)
    for (let turn = 0; turn < 5000; turn += 1) times.next(1000)
    expect(times.next(80_000)).toBe(2)
  })
})
