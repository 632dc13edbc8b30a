// Generated from list-hashes-after.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListHashesAfterParams {
  readonly cityId: string
  readonly afterTransactionId: string
  readonly afterPosition: number
  readonly most: number
}

export interface ListHashesAfterRow {
  readonly transaction_id: string
  readonly position: number
  readonly hash: string
}

export const listHashesAfter: Statement<ListHashesAfterParams, ListHashesAfterRow> = {
  name: 'listHashesAfter_1c09aad4',
  text: `-- Hashes in commit order after a place, of transactions that can no longer be overtaken; for sealing many facts at once.
select transaction_id::text as "transaction_id", position, encode(hash, 'hex') as "hash"
from event
where city_id = $1
  and (transaction_id, position) > ($2::text::xid8, $3::bigint)
  and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
-- Qualified: unqualified it would sort by the text of the same name above, and 1000 comes before 999.
order by event.transaction_id, event.position
limit $4::integer`,
  order: ['cityId', 'afterTransactionId', 'afterPosition', 'most'],
}
