import { expect, test } from 'vitest'
import { noSuchDay } from './no-such-day.ts'

test('a day that no calendar has is refused by its name; real days and everything else pass', () => {
  expect(noSuchDay({ fromOn: '2026-02-31' })).toMatchObject({
    code: 'request.no_such_day',
    params: { date: '2026-02-31' },
    field: 'query/fromOn',
  })
  expect(noSuchDay({ toOn: '2026-13-01' })).toMatchObject({ field: 'query/toOn' })
  expect([{ fromOn: '2024-02-29' }, { q: '2026-02-31 路灯' }, { limit: 5 }, {}].map(noSuchDay)).toEqual([
    null,
    null,
    null,
    null,
  ])
})
