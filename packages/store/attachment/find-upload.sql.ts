// Generated from find-upload.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindUploadParams {
  readonly cityId: string
  readonly uploadId: string
  readonly now: string
}

export interface FindUploadRow {
  readonly order_id: string
  readonly purpose: string
  readonly name: string
  readonly bytes: number
  readonly doer_kind: string
  readonly doer_id: string
  readonly key_id: string
  readonly created_at: string
  readonly expires_at: string
  readonly settled_at: string | null
}

export const findUpload: Statement<FindUploadParams, FindUploadRow> = {
  name: 'findUpload_fe4369aa',
  text: `select order_id, purpose, name, bytes, doer_kind, doer_id, key_id, created_at, expires_at, settled_at
from upload where city_id = $1 and upload_id = $2 and expires_at > $3`,
  order: ['cityId', 'uploadId', 'now'],
}
