// Generated from list-window-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListWindowOrdersParams {
  readonly cityId: string
  readonly afterId: string
  readonly word: string | null
  readonly byClosing: boolean
  readonly fromOn: string
  readonly lastOn: string
  readonly most: number
}

export interface ListWindowOrdersRow {
  readonly order_id: string
  readonly facts: unknown
}

export const listWindowOrders: Statement<ListWindowOrdersParams, ListWindowOrdersRow> = {
  name: 'listWindowOrders_69758a66',
  text: `-- What figures know of the orders of some days, by id; all, or those counted under one word (\`leadStreet:<unit>\`).


select order_id, facts from counted_order
where city_id = $1 and order_id > $2::uuid
  and ($3::text is null or counted_as @> array[$3::text])
  and (case when $4::boolean then closed_on else created_on end) between $5::date and $6::date
order by order_id
limit $7::integer`,
  order: ['cityId', 'afterId', 'word', 'byClosing', 'fromOn', 'lastOn', 'most'],
}
