// Generated from remove-unlinked-attachments.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface RemoveUnlinkedAttachmentsParams {
  readonly cityId: string
  readonly before: string
  readonly since: string
}

export interface RemoveUnlinkedAttachmentsRow {
  readonly attachment_id: string
  readonly original_address: string | null
  readonly shown: unknown
  readonly thumbnail: unknown
}

export const removeUnlinkedAttachments: Statement<RemoveUnlinkedAttachmentsParams, RemoveUnlinkedAttachmentsRow> = {
  name: 'removeUnlinkedAttachments_f838fdf5',
  text: `-- Takes out files whose fact never came to be (the server died in between); answers where they lay.


with gone as (
  delete from attachment a
  using order_state s
  where a.city_id = $1 and a.created_at < $2 and a.created_at > $3 and a.erased_at is null
    and s.city_id = a.city_id and s.order_id = a.order_id
    and not (coalesce(s.state -> 'attachments', '[]') @> jsonb_build_array(jsonb_build_object('attachmentId', a.attachment_id)))
  returning a.attachment_id, a.original_address, a.shown, a.thumbnail
)
select attachment_id, original_address, shown, thumbnail from gone`,
  order: ['cityId', 'before', 'since'],
}
