import { describe, expect, it } from 'vitest'
import { callerAddress, RequestCounter } from './request-counter.ts'

describe('requests are counted in windows', () => {
  it('up to the number, then not, until the window ends; each key for itself', () => {
    const counter = new RequestCounter(2, 60)
    expect([0, 1000, 2000, 59_999, 60_000].map((at) => counter.count('a', at).isWithin)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ])
    expect(counter.count('a', 61_000)).toEqual({ isWithin: true, retryAfterSeconds: 59 })
    expect(counter.count('b', 2000).isWithin).toBe(true)
  })

  it('a flood of addresses does not fill the memory', () => {
    const counter = new RequestCounter(1, 60)
    counter.count('first', 0)
    for (let number = 0; number < 50_000; number += 1) counter.count(String(number), 1)
    expect(counter.count('first', 2).isWithin).toBe(true)
    expect(counter.count('49999', 2).isWithin).toBe(false)
  })
})

describe('an address stands for one caller', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (ip, address) => {
    expect(callerAddress(ip)).toBe(address)
  })
})
