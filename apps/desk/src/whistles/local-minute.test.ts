import { expect, test } from 'vitest'
import { notBefore } from './local-minute.ts'

test('a typed minute in which the whistle was blown means the moment it was blown; an earlier one stays what it is', () => {
  expect(notBefore('2026-11-22T02:18:13Z', '2026-11-22T02:18:00Z')).toBe('2026-11-22T02:18:13Z')
  expect(notBefore('2026-11-22T02:18:13Z', '2026-11-22T02:19:00Z')).toBe('2026-11-22T02:19:00Z')
  expect(notBefore('2026-11-22T02:18:13Z', '2026-11-22T02:17:00Z')).toBe('2026-11-22T02:17:00Z')
  expect(notBefore(null, '2026-11-22T02:17:00Z')).toBe('2026-11-22T02:17:00Z')
})
