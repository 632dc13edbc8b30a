// Generated from reveal-call-number.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface RevealCallNumberParams {
  readonly cityId: string
  readonly lookId: string
  readonly at: string
  readonly personId: string
  readonly unitId: string | null
  readonly callId: string
  readonly reason: string
  readonly requestId: string
}

export interface RevealCallNumberRow {
  readonly key_id: string
  readonly nonce: Buffer
  readonly ciphertext: Buffer
}

export const revealCallNumber: Statement<RevealCallNumberParams, RevealCallNumberRow> = {
  name: 'revealCallNumber_9a8fee7e',
  text: `-- Writes down who looks, and hands out the sealed number: one statement, so that no look goes unrecorded.

with looked as (
  insert into look (city_id, look_id, at, person_id, unit_id, subject_kind, subject_id, personal, reason, request_id)
  values ($1, $2::uuid, $3::timestamptz, $4, $5, 'call', $6::uuid::text, true, $7, $8)
)
select key_id, nonce, ciphertext from call_number where city_id = $1 and call_id = $6::uuid`,
  order: ['cityId', 'lookId', 'at', 'personId', 'unitId', 'callId', 'reason', 'requestId'],
}
