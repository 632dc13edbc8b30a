// Generated from end-presence.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface EndPresenceParams {
  readonly cityId: string
  readonly orderId: string
  readonly personId: string
  readonly staleBefore: string
}

export interface EndPresenceRow {
  readonly person_id: string
}

export const endPresence: Statement<EndPresenceParams, EndPresenceRow> = {
  name: 'endPresence_0f567c39',
  text: `-- Somebody has closed an order's page: forgotten, and who else has it open is answered.
with mine as (
  delete from order_presence where city_id = $1 and order_id = $2::uuid and person_id = $3
  returning 1
)
select person_id from order_presence
where city_id = $1 and order_id = $2::uuid and person_id <> $3 and at >= $4::timestamptz`,
  order: ['cityId', 'orderId', 'personId', 'staleBefore'],
}
