import { describe, expect, it } from 'vitest'
import { keptOrder, wholeOrder } from './kept-order.ts'
import { initialOrder } from './order.ts'

describe('an order is written down without what every order has', () => {
  it('and comes back the same', () => {
    const order = {
      ...initialOrder,
      id: 'a',
      number: '1',
      timesToldProgress: 2,
      leaders: [],
      whistles: ['w'],
    } as unknown as typeof initialOrder
    expect(wholeOrder(JSON.parse(JSON.stringify(keptOrder(order))))).toEqual(order)
    expect(wholeOrder(keptOrder(initialOrder))).toEqual(initialOrder)
  })

  it('lists that were never touched are not written', () => {
    expect(Object.keys(keptOrder({ ...initialOrder, id: 'a', round: 2 }))).toEqual(['id', 'round'])
  })

  it('one that was written whole stays as it is', () => {
    expect(wholeOrder({ ...initialOrder, round: 2 })).toEqual({ ...initialOrder, round: 2 })
  })
})
