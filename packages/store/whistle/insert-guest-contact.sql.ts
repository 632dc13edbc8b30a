// Generated from insert-guest-contact.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertGuestContactParams {
  readonly cityId: string
  readonly contactId: string
  readonly whistleId: string
  readonly keyId: string
  readonly nonce: string
  readonly ciphertext: string
  readonly at: string
}

export type InsertGuestContactRow = never

export const insertGuestContact: Statement<InsertGuestContactParams, InsertGuestContactRow> = {
  name: 'insertGuestContact_fc0a01bd',
  text: `-- Keeps how a guest's office is reached, sealed; nonce and ciphertext in hex.
insert into guest_contact (city_id, contact_id, whistle_id, key_id, nonce, ciphertext, at)
values ($1, $2::uuid, $3::uuid, $4, decode($5, 'hex'), decode($6, 'hex'), $7::timestamptz)`,
  order: ['cityId', 'contactId', 'whistleId', 'keyId', 'nonce', 'ciphertext', 'at'],
}
