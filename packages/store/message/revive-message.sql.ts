// Generated from revive-message.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ReviveMessageParams {
  readonly now: string
  readonly cityId: string
  readonly messageId: string
}

export type ReviveMessageRow = never

export const reviveMessage: Statement<ReviveMessageParams, ReviveMessageRow> = {
  name: 'reviveMessage_ed42e466',
  text: `-- A person has looked and wants it tried again.
update message set situation = 'queued', due_at = $1::timestamptz, tries = 0, fault = null
where city_id = $2 and message_id = $3 and situation = 'dead'`,
  order: ['now', 'cityId', 'messageId'],
}
