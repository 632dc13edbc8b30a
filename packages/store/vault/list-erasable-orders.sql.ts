// Generated from list-erasable-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListErasableOrdersParams {
  readonly cityId: string
  readonly before: string
  readonly most: number
}

export interface ListErasableOrdersRow {
  readonly order_id: string
}

export const listErasableOrders: Statement<ListErasableOrdersParams, ListErasableOrdersRow> = {
  name: 'listErasableOrders_3a0a13ba',
  text: `-- Closed orders whose retention has passed and that still say who somebody was, or what they said in their own words.
select s.order_id from order_state s
where s.city_id = $1 and not s.open and s.updated_at < $2
  and (exists (select from vault_record v where v.city_id = s.city_id and v.order_id = s.order_id and v.erased_at is null)
    or exists (select from order_words w where w.city_id = s.city_id and w.order_id = s.order_id and w.erased_at is null))
order by s.updated_at
limit $3::integer`,
  order: ['cityId', 'before', 'most'],
}
