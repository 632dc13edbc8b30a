// Generated from insert-attachment.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertAttachmentParams {
  readonly cityId: string
  readonly attachmentId: string
  readonly orderId: string
  readonly purpose: string
  readonly sort: string
  readonly mediaType: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly originalAddress: string
  readonly shown: unknown
  readonly thumbnail: unknown
  readonly blanked: unknown
  readonly scanVerdict: string
  readonly scanner: string
  readonly at: string
}

export type InsertAttachmentRow = never

export const insertAttachment: Statement<InsertAttachmentParams, InsertAttachmentRow> = {
  name: 'insertAttachment_9e8b4aa3',
  text: `-- Writes down where a file lies. No row when it is written down already: then another server was faster.



insert into attachment (
  city_id, attachment_id, order_id, purpose, sort, media_type, name, bytes, sha256, original_address, shown, thumbnail,
  blanked, scan_verdict, scanner, created_at)
values (
  $1, $2, $3, $4, $5, $6, $7, $8::bigint, decode($9, 'hex'), $10,
  $11::jsonb, $12::jsonb, $13::jsonb, $14, $15, $16)
on conflict do nothing`,
  order: ['cityId', 'attachmentId', 'orderId', 'purpose', 'sort', 'mediaType', 'name', 'bytes', 'sha256', 'originalAddress', 'shown', 'thumbnail', 'blanked', 'scanVerdict', 'scanner', 'at'],
  json: ['shown', 'thumbnail', 'blanked'],
}
