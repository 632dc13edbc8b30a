// Generated from try-hold.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface TryHoldParams {
  readonly name: string
  readonly cityId: string
}

export interface TryHoldRow {
  readonly isHeld: boolean
}

export const tryHold: Statement<TryHoldParams, TryHoldRow> = {
  name: 'tryHold_a6d55d91',
  text: `-- Holds a name in the city until this transaction ends, unless somebody else does. It gives the transaction no number:
-- followers wait for older numbered ones and would stand still as long as this one is at work.
select pg_try_advisory_xact_lock(hashtextextended('shaoying/' || $1::text || '/' || $2::text, 0)) as "isHeld"`,
  order: ['name', 'cityId'],
}
