// Generated from load-picture-texts.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface LoadPictureTextsParams {
  readonly cityId: string
  readonly orderIds: readonly string[]
}

export interface LoadPictureTextsRow {
  readonly order_id: string
  readonly machine_text: string
}

export const loadPictureTexts: Statement<LoadPictureTextsParams, LoadPictureTextsRow> = {
  name: 'loadPictureTexts_b5137be7',
  text: `-- What machines made out in the pictures of orders, for the index. Not of confidential orders, whose pictures may say who
-- reported; nothing of what was withdrawn or erased.
select a.order_id, a.machine_text as "machine_text"
from attachment a
join order_state s on s.city_id = a.city_id and s.order_id = a.order_id
cross join lateral jsonb_array_elements(s.state -> 'attachments') as f (fact)
where a.city_id = $1 and a.order_id = any ($2::uuid[]) and a.machine_text <> '' and a.erased_at is null
  and not s.confidential and (f.fact ->> 'attachmentId')::uuid = a.attachment_id and f.fact ->> 'withdrawnAt' is null
order by a.order_id, a.created_at, a.attachment_id`,
  order: ['cityId', 'orderIds'],
}
