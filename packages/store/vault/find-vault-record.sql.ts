// Generated from find-vault-record.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindVaultRecordParams {
  readonly cityId: string
  readonly vaultId: string
}

export interface FindVaultRecordRow {
  readonly key_id: string
  readonly nonce: Buffer
  readonly ciphertext: Buffer
}

export const findVaultRecord: Statement<FindVaultRecordParams, FindVaultRecordRow> = {
  name: 'findVaultRecord_9c700a45',
  text: `-- A sealed record, for the system's own use (resealing); nobody sees what is in it.
select key_id, nonce, ciphertext from vault_record
where city_id = $1 and vault_id = $2 and erased_at is null`,
  order: ['cityId', 'vaultId'],
}
