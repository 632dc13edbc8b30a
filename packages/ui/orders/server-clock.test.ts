import { afterEach, expect, test, vi } from 'vitest'
import { followServerClock, serverNow } from './server-clock.ts'

afterEach(() => {
  vi.useRealTimers()
  followServerClock(new Date().toISOString())
})

test('time runs on from what the server said last, however wrong the machine is', () => {
  vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:00Z') })
  followServerClock('2026-03-10T01:00:00Z')
  vi.advanceTimersByTime(90_000)
  expect(new Date(serverNow()).toISOString()).toBe('2026-03-10T01:01:30.000Z')
  followServerClock('2026-03-02T01:00:00Z')
  expect(new Date(serverNow()).toISOString()).toBe('2026-03-02T01:00:00.000Z')
})
