// Generated from reveal-guest-contact.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface RevealGuestContactParams {
  readonly cityId: string
  readonly lookId: string
  readonly at: string
  readonly personId: string
  readonly unitId: string | null
  readonly whistleId: string
  readonly reason: string
  readonly requestId: string
  readonly contactId: string
}

export interface RevealGuestContactRow {
  readonly key_id: string
  readonly nonce: Buffer
  readonly ciphertext: Buffer
}

export const revealGuestContact: Statement<RevealGuestContactParams, RevealGuestContactRow> = {
  name: 'revealGuestContact_90d947fb',
  text: `-- Writes down who looks, and hands out the sealed contact: one statement, so that no look goes unrecorded.

with looked as (
  insert into look (city_id, look_id, at, person_id, unit_id, subject_kind, subject_id, personal, reason, request_id)
  values ($1, $2::uuid, $3::timestamptz, $4, $5, 'whistle', $6::uuid::text, true, $7, $8)
)
select key_id, nonce, ciphertext from guest_contact where city_id = $1 and contact_id = $9::uuid and erased_at is null`,
  order: ['cityId', 'lookId', 'at', 'personId', 'unitId', 'whistleId', 'reason', 'requestId', 'contactId'],
}
