// Generated from note-presence.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface NotePresenceParams {
  readonly cityId: string
  readonly orderId: string
  readonly personId: string
  readonly staleBefore: string
  readonly unitId: string | null
  readonly doing: string
  readonly at: string
}

export interface NotePresenceRow {
  readonly person_id: string
  readonly unit_id: string | null
  readonly doing: string
  readonly since: string
  readonly isNews: boolean
}

export const notePresence: Statement<NotePresenceParams, NotePresenceRow> = {
  name: 'notePresence_c03a5592',
  text: `-- Somebody has an order open: written down, what is stale goes, and who else has it open is answered with whether that
-- is news to them.

with before as (
  select doing from order_presence
  where city_id = $1 and order_id = $2::uuid and person_id = $3 and at >= $4::timestamptz
),
stale as (
  delete from order_presence where city_id = $1 and order_id = $2::uuid and person_id <> $3 and at < $4::timestamptz
  returning 1
),
mine as (
  insert into order_presence (city_id, order_id, person_id, unit_id, doing, since, at)
  values ($1, $2::uuid, $3, $5, $6, $7::timestamptz, $7::timestamptz)
  on conflict (city_id, order_id, person_id) do update set
    unit_id = excluded.unit_id, doing = excluded.doing, at = excluded.at,
    since = case when order_presence.at < $4::timestamptz then excluded.since else order_presence.since end
  returning 1
)
select person_id, unit_id, doing, since, not exists (select from before where before.doing = $6) as "isNews"
from order_presence
where city_id = $1 and order_id = $2::uuid and person_id <> $3 and at >= $4::timestamptz
order by since, person_id`,
  order: ['cityId', 'orderId', 'personId', 'staleBefore', 'unitId', 'doing', 'at'],
}
