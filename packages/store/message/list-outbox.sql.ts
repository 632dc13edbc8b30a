// Generated from list-outbox.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOutboxParams {
  readonly cityId: string
  readonly beforeAt: string
  readonly beforeId: string
  readonly limit: number
}

export interface ListOutboxRow {
  readonly message_id: string
  readonly channel: string
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly at: string
  readonly order_id: string | null
  readonly template: string
}

export const listOutbox: Statement<ListOutboxParams, ListOutboxRow> = {
  name: 'listOutbox_bf5584c6',
  text: `-- Newest first.
select o.message_id, o.channel, o.recipient, o.subject, o.body, o.at, m.order_id, m.template
from outbox o
join message m on m.city_id = o.city_id and m.message_id = o.message_id
where o.city_id = $1 and (o.at, o.message_id) < ($2::timestamptz, $3::uuid)
order by o.at desc, o.message_id desc
limit $4::integer`,
  order: ['cityId', 'beforeAt', 'beforeId', 'limit'],
}
