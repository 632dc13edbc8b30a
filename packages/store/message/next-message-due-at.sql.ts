// Generated from next-message-due-at.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface NextMessageDueAtParams {
  readonly cityId: string
}

export interface NextMessageDueAtRow {
  readonly due_at: string
}

export const nextMessageDueAt: Statement<NextMessageDueAtParams, NextMessageDueAtRow> = {
  name: 'nextMessageDueAt_3f9cba05',
  text: `select due_at as "due_at" from message
where city_id = $1 and due_at is not null
order by due_at
limit 1`,
  order: ['cityId'],
}
