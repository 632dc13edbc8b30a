// Generated from list-dead-messages.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListDeadMessagesParams {
  readonly cityId: string
  readonly beforeAt: string
  readonly beforeId: string
  readonly limit: number
}

export interface ListDeadMessagesRow {
  readonly message_id: string
  readonly template: string
  readonly order_id: string | null
  readonly tries: number
  readonly fault: string | null
  readonly created_at: string
}

export const listDeadMessages: Statement<ListDeadMessagesParams, ListDeadMessagesRow> = {
  name: 'listDeadMessages_5590087f',
  text: `-- Given up, newest first.


select message_id, template, order_id, tries, fault, created_at from message
where city_id = $1 and situation = 'dead' and (created_at, message_id) < ($2::timestamptz, $3::uuid)
order by created_at desc, message_id desc
limit $4::integer`,
  order: ['cityId', 'beforeAt', 'beforeId', 'limit'],
}
