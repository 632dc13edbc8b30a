// Generated from list-attachments.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListAttachmentsParams {
  readonly cityId: string
  readonly orderId: string
  readonly attachmentId: string | null
}

export interface ListAttachmentsRow {
  readonly attachment_id: string
  readonly purpose: string
  readonly sort: string
  readonly media_type: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly original_address: string | null
  readonly shown: unknown
  readonly thumbnail: unknown
  readonly blanked: unknown
  readonly scan_verdict: string
  readonly scanner: string
  readonly erased_at: string | null
  readonly machine_text: string | null
  readonly machine_confidence: number | null
  readonly machine_reader: string | null
  readonly machine_read_at: string | null
  readonly at: string
  readonly by_id: string
  readonly unit_id: string | null
  readonly withdrawn_at: string | null
  readonly confidential: boolean
}

export const listAttachments: Statement<ListAttachmentsParams, ListAttachmentsRow> = {
  name: 'listAttachments_3904da3c',
  text: `-- An order's files as its trace knows them, oldest first; one alone when asked for. Read behind row-level security.




select
  a.attachment_id, a.purpose, a.sort, a.media_type, a.name, a.bytes, encode(a.sha256, 'hex') as "sha256", a.original_address,
  a.shown, a.thumbnail, a.blanked, a.scan_verdict, a.scanner, a.erased_at, a.machine_text, a.machine_confidence, a.machine_reader, a.machine_read_at,
  f.fact ->> 'at' as "at", f.fact ->> 'byId' as "by_id", f.fact ->> 'unitId' as unit_id, f.fact ->> 'withdrawnAt' as withdrawn_at,
  s.confidential
from order_state s
cross join lateral jsonb_array_elements(s.state -> 'attachments') as f (fact)
join attachment a on a.city_id = s.city_id and a.attachment_id = (f.fact ->> 'attachmentId')::uuid and a.order_id = s.order_id
where s.city_id = $1 and s.order_id = $2
  and ($3::uuid is null or a.attachment_id = $3::uuid)
order by a.created_at, a.attachment_id`,
  order: ['cityId', 'orderId', 'attachmentId'],
}
