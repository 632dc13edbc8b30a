// Generated from mark-read.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface MarkReadParams {
  readonly personId: string
  readonly at: string
  readonly cityId: string
  readonly since: string
  readonly unitIds: readonly string[]
  readonly messageIds: readonly string[] | null
}

export type MarkReadRow = never

export const markRead: Statement<MarkReadParams, MarkReadRow> = {
  name: 'markRead_d0c8b411',
  text: `-- Marks as read what was posted to the person or their units: the named ones, or all when none is named.

insert into message_read (city_id, message_id, person_id, read_at)
select m.city_id, m.message_id, $1, $2::timestamptz from message m
where m.city_id = $3 and m.situation = 'posted' and m.created_at > $4::timestamptz
  and (m.person_id = $1 or m.unit_id = any ($5::text[]))
  and ($6::uuid[] is null or m.message_id = any ($6::uuid[]))
on conflict do nothing`,
  order: ['personId', 'at', 'cityId', 'since', 'unitIds', 'messageIds'],
}
