// Generated from list-unread-pictures.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListUnreadPicturesParams {
  readonly cityId: string
  readonly most: number
}

export interface ListUnreadPicturesRow {
  readonly attachment_id: string
  readonly order_id: string
  readonly shown: unknown
}

export const listUnreadPictures: Statement<ListUnreadPicturesParams, ListUnreadPicturesRow> = {
  name: 'listUnreadPictures_3dcf3691',
  text: `-- Pictures that no machine has looked at yet, oldest first.

select a.attachment_id, a.order_id, a.shown
from attachment a
join order_state s on s.city_id = a.city_id and s.order_id = a.order_id
where a.city_id = $1 and a.sort = 'picture' and a.machine_read_at is null and a.erased_at is null and a.shown is not null
  and s.state -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachmentId', a.attachment_id))
order by a.created_at, a.attachment_id
limit $2`,
  order: ['cityId', 'most'],
}
