// Generated from set-aside.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SetAsideParams {
  readonly cityId: string
  readonly thing: string
  readonly reason: string
  readonly now: string
}

export type SetAsideRow = never

export const setAside: Statement<SetAsideParams, SetAsideRow> = {
  name: 'setAside_a559dc68',
  text: `-- Puts a clock that cannot be fired aside: for ten seconds, then four times as long after each try, at most six hours.
insert into quarantine as q (city_id, thing, reason, tries, since, retry_at)
values ($1, $2, $3, 1, $4, $4::timestamptz + interval '10 seconds')
on conflict (city_id, thing) do update set
  reason = excluded.reason, tries = q.tries + 1,
  retry_at = excluded.since + least(interval '10 seconds' * power(4, least(q.tries, 12)), interval '6 hours')`,
  order: ['cityId', 'thing', 'reason', 'now'],
}
