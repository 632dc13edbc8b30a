import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantFrom } from '../kernel/instant.ts'
import { afterQuietHours } from './quiet-hours.ts'

const night = { from: '22:00', to: '08:00' }
const china = 480

describe('quiet hours', () => {
  it.each([
    ['2026-03-09T13:59:59Z', '2026-03-09T13:59:59Z', 'a second before they begin'],
    ['2026-03-09T14:00:00Z', '2026-03-10T00:00:00Z', 'when they begin, the next morning'],
    ['2026-03-09T20:30:00Z', '2026-03-10T00:00:00Z', 'after midnight, the same morning'],
    ['2026-03-10T00:00:00Z', '2026-03-10T00:00:00Z', 'when they end'],
  ])('%s waits until %s: %s', (at, until) => expect(afterQuietHours(at, night, china)).toBe(until))

  it('a rest at noon works alike, and hours of no length disturb nobody’s day', () => {
    expect(afterQuietHours('2026-03-09T04:30:00Z', { from: '12:00', to: '14:00' }, china)).toBe('2026-03-09T06:00:00Z')
    expect(afterQuietHours('2026-03-09T04:30:00Z', { from: '08:00', to: '08:00' }, china)).toBe('2026-03-09T04:30:00Z')
  })

  it('what waited need not wait again, and nobody waits longer than they last', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), fc.integer({ min: -720, max: 840 }), (seconds, zone) => {
        const at = instantFrom(seconds)
        const after = afterQuietHours(at, night, zone)
        expect(afterQuietHours(after, night, zone)).toBe(after)
        expect(Date.parse(after) - Date.parse(at)).toBeLessThanOrEqual(10 * 3_600_000)
        expect(after >= at).toBe(true)
      }),
    ))
})
