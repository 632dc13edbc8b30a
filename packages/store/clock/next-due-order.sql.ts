// Generated from next-due-order.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface NextDueOrderParams {
  readonly cityId: string
}

export interface NextDueOrderRow {
  readonly next_due_at: string
}

export const nextDueOrder: Statement<NextDueOrderParams, NextDueOrderRow> = {
  name: 'nextDueOrder_0bb80b08',
  text: `-- Clocks in quarantine are nobody's next moment.
select next_due_at as "next_due_at" from order_state
where city_id = $1 and next_due_at is not null
  and coalesce((select false from quarantine q where q.city_id = $1 and q.thing = 'order/' || order_id), true)
order by next_due_at
limit 1`,
  order: ['cityId'],
}
