// Generated from finish-message.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FinishMessageParams {
  readonly situation: string
  readonly dueAt: string | null
  readonly sentAt: string | null
  readonly gateway: string | null
  readonly fault: string | null
  readonly cityId: string
  readonly messageId: string
}

export type FinishMessageRow = never

export const finishMessage: Statement<FinishMessageParams, FinishMessageRow> = {
  name: 'finishMessage_b130dcab',
  text: `-- What became of one try: sent, dead, or queued anew with a time for the next.




update message set situation = $1, due_at = $2::timestamptz, sent_at = $3::timestamptz, gateway = $4::text, fault = $5::text
where city_id = $6 and message_id = $7 and situation = 'queued'`,
  order: ['situation', 'dueAt', 'sentAt', 'gateway', 'fault', 'cityId', 'messageId'],
}
