import { describe, expect, it } from 'vitest'
import { unborn } from './decide-order.ts'
import { KeptStandings } from './kept-standings.ts'

describe('what a server remembers of orders', () => {
  it('is limited: the order saved longest ago is forgotten first, one saved again is young again', () => {
    const kept = new KeptStandings(2)
    for (const [orderId, version] of [
      ['a', 1],
      ['b', 1],
      ['a', 2],
      ['c', 1],
    ] as const)
      kept.keep(orderId, { ...unborn, version })
    expect(['a', 'b', 'c'].map((orderId) => kept.get(orderId)?.version)).toEqual([2, undefined, 1])
    kept.forget('a')
    expect(kept.get('a')).toBeUndefined()
  })
})
