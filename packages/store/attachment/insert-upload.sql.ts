// Generated from insert-upload.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertUploadParams {
  readonly cityId: string
  readonly uploadId: string
  readonly orderId: string
  readonly purpose: string
  readonly name: string
  readonly bytes: number
  readonly doerKind: string
  readonly doerId: string
  readonly keyId: string
  readonly now: string
  readonly expiresAt: string
  readonly room: number
}

export type InsertUploadRow = never

export const insertUpload: Statement<InsertUploadParams, InsertUploadRow> = {
  name: 'insertUpload_1abc486c',
  text: `-- Begins an upload unless as many are on their way as the order has room for.
insert into upload (city_id, upload_id, order_id, purpose, name, bytes, doer_kind, doer_id, key_id, created_at, expires_at)
select $1, $2::uuid, $3::uuid, $4, $5, $6::bigint, $7, $8, $9, $10::timestamptz, $11::timestamptz
where (
  select count(*) from upload u
  where u.city_id = $1 and u.order_id = $3::uuid and u.settled_at is null and u.expires_at > $10::timestamptz
) < $12::integer`,
  order: ['cityId', 'uploadId', 'orderId', 'purpose', 'name', 'bytes', 'doerKind', 'doerId', 'keyId', 'now', 'expiresAt', 'room'],
}
