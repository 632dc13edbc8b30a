// Generated from claim-messages.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ClaimMessagesParams {
  readonly cityId: string
  readonly now: string
  readonly most: number
  readonly untilAt: string
}

export interface ClaimMessagesRow {
  readonly message_id: string
  readonly event_position: number
  readonly template: string
  readonly order_id: string | null
  readonly person_id: string | null
  readonly params: unknown
  readonly tries: number
  readonly immediate: boolean
  readonly created_at: string
}

export const claimMessages: Statement<ClaimMessagesParams, ClaimMessagesRow> = {
  name: 'claimMessages_7c435cde',
  text: `-- Takes messages that are due, for this sender alone until the time given.

with due as (
  select city_id, message_id from message
  where city_id = $1 and due_at <= $2
  order by due_at, event_position
  limit $3::integer
  for update skip locked
)
update message m set tries = m.tries + 1, due_at = $4::timestamptz
from due d
where m.city_id = d.city_id and m.message_id = d.message_id
returning m.message_id, m.event_position, m.template, m.order_id, m.person_id, m.params, m.tries, m.immediate, m.created_at`,
  order: ['cityId', 'now', 'most', 'untilAt'],
}
