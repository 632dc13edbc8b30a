// Generated from settle-upload.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SettleUploadParams {
  readonly at: string
  readonly cityId: string
  readonly uploadId: string
}

export type SettleUploadRow = never

export const settleUpload: Statement<SettleUploadParams, SettleUploadRow> = {
  name: 'settleUpload_808da31d',
  text: `update upload set settled_at = $1 where city_id = $2 and upload_id = $3 and settled_at is null`,
  order: ['at', 'cityId', 'uploadId'],
}
