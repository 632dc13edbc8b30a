// Generated from reveal-vault-record.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface RevealVaultRecordParams {
  readonly cityId: string
  readonly lookId: string
  readonly at: string
  readonly personId: string
  readonly unitId: string | null
  readonly orderId: string
  readonly reason: string
  readonly requestId: string
  readonly vaultId: string
}

export interface RevealVaultRecordRow {
  readonly key_id: string
  readonly nonce: Buffer
  readonly ciphertext: Buffer
}

export const revealVaultRecord: Statement<RevealVaultRecordParams, RevealVaultRecordRow> = {
  name: 'revealVaultRecord_edd7eee0',
  text: `-- Writes down who looks and why, and hands out the sealed record: one statement, so that no look goes unrecorded.

with looked as (
  insert into look (city_id, look_id, at, person_id, unit_id, subject_kind, subject_id, personal, reason, request_id)
  values ($1, $2, $3, $4, $5, 'order', $6::uuid::text, true, $7, $8)
)
select key_id, nonce, ciphertext from vault_record
where city_id = $1 and vault_id = $9 and order_id = $6 and erased_at is null`,
  order: ['cityId', 'lookId', 'at', 'personId', 'unitId', 'orderId', 'reason', 'requestId', 'vaultId'],
}
