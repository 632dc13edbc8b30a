import { afterEach, expect, test, vi } from 'vitest'
import { clockAhead, machineClock, VirtualClock } from './virtual-clock.ts'

afterEach(() => vi.useRealTimers())

test('a clock ahead runs with the machine’s, so many days later', () => {
  vi.useFakeTimers({ now: Date.parse('2026-02-27T23:59:59.400Z') })
  const clock = clockAhead(8)
  expect([machineClock.now(), clock.now()]).toEqual(['2026-02-27T23:59:59Z', '2026-03-07T23:59:59Z'])
  vi.advanceTimersByTime(1000)
  expect([machineClock.now(), clock.now()]).toEqual(['2026-02-28T00:00:00Z', '2026-03-08T00:00:00Z'])
})

test('a turned clock never goes back', () => {
  const clock = new VirtualClock('2026-03-02T01:00:00Z')
  clock.advanceTo('2026-03-02T02:00:00Z')
  expect(() => clock.advanceTo('2026-03-02T01:59:59Z')).toThrow(RangeError)
  expect(clock.now()).toBe('2026-03-02T02:00:00Z')
})
