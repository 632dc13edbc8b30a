// Generated from insert-call-number.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertCallNumberParams {
  readonly cityId: string
  readonly callId: string
  readonly keyId: string
  readonly nonce: string
  readonly ciphertext: string
  readonly at: string
}

export type InsertCallNumberRow = never

export const insertCallNumber: Statement<InsertCallNumberParams, InsertCallNumberRow> = {
  name: 'insertCallNumber_1b093c68',
  text: `-- Keeps a call's sealed number; nonce and ciphertext in hex.
insert into call_number (city_id, call_id, key_id, nonce, ciphertext, at)
values ($1, $2::uuid, $3, decode($4, 'hex'), decode($5, 'hex'), $6::timestamptz)
on conflict (city_id, call_id) do nothing`,
  order: ['cityId', 'callId', 'keyId', 'nonce', 'ciphertext', 'at'],
}
