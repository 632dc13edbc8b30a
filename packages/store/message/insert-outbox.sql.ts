// Generated from insert-outbox.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertOutboxParams {
  readonly cityId: string
  readonly messageId: string
  readonly channel: string
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly at: string
}

export type InsertOutboxRow = never

export const insertOutbox: Statement<InsertOutboxParams, InsertOutboxRow> = {
  name: 'insertOutbox_40543858',
  text: `insert into outbox (city_id, message_id, channel, recipient, subject, body, at)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict do nothing`,
  order: ['cityId', 'messageId', 'channel', 'recipient', 'subject', 'body', 'at'],
}
