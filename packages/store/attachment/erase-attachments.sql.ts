// Generated from erase-attachments.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface EraseAttachmentsParams {
  readonly cityId: string
  readonly orderIds: readonly string[]
  readonly purposes: readonly string[]
  readonly at: string
}

export interface EraseAttachmentsRow {
  readonly attachment_id: string
  readonly original_address: string | null
  readonly shown: unknown
  readonly thumbnail: unknown
}

export const eraseAttachments: Statement<EraseAttachmentsParams, EraseAttachmentsRow> = {
  name: 'eraseAttachments_792adfd7',
  text: `-- Forgets where the petitioner's own files lie and what they were called; answers where they lay.


with before as (
  select city_id, attachment_id, original_address, shown, thumbnail from attachment
  where city_id = $1 and order_id = any ($2::uuid[]) and purpose = any ($3::text[]) and erased_at is null
  for update
),
erased as (
  update attachment a set name = '', original_address = null, shown = null, thumbnail = null, blanked = '[]', machine_text = null, erased_at = $4
  from before b where a.city_id = b.city_id and a.attachment_id = b.attachment_id
)
select attachment_id, original_address, shown, thumbnail from before`,
  order: ['cityId', 'orderIds', 'purposes', 'at'],
}
