// Generated from count-messages.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountMessagesParams {
  readonly cityId: string
}

export interface CountMessagesRow {
  readonly queued: number
  readonly dead: number
}

export const countMessages: Statement<CountMessagesParams, CountMessagesRow> = {
  name: 'countMessages_37942a84',
  text: `-- How many wait and how many were given up; for the machine room.
select
  (select count(*) from message where city_id = $1 and due_at is not null) as "queued",
  (select count(*) from message where city_id = $1 and situation = 'dead') as "dead"`,
  order: ['cityId'],
}
