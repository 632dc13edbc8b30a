// Generated from list-inbox.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListInboxParams {
  readonly cityId: string
  readonly unitIds: readonly string[]
  readonly ties: readonly string[]
  readonly afterDueAt: string
  readonly afterOrderId: string
  readonly situations: readonly string[]
  readonly limit: number
}

export interface ListInboxRow {
  readonly order_id: string
  readonly version: number
  readonly order_number: string
  readonly title: string
  readonly situation: string
  readonly kind: string
  readonly channel: string
  readonly category_id: string | null
  readonly place_unit_id: string | null
  readonly district_id: string | null
  readonly lead_unit_id: string | null
  readonly emergency: boolean
  readonly confidential: boolean
  readonly created_at: string
  readonly handle_due_at: string | null
  readonly reply_due_at: string | null
  readonly next_due_at: string | null
  readonly updated_at: string
  readonly due_at: string | null
  readonly ties: string[]
}

export const listInbox: Statement<ListInboxParams, ListInboxRow> = {
  name: 'listInbox_f0d194e8',
  text: `-- What the units have to do, soonest due first: orders they lead, assist, got a copy of or were given a part in. Walks
-- each unit's open ties by their deadlines and stops at a page; of an order's several ties the soonest stands for it.
-- (Values asked for one by one, and \`|| ''\`, leave the planner no way but along the ties and by order, whatever it
-- believes about the tables.)

select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at, nullif(mine.due_at, 'infinity') as due_at,
  array(
    select distinct a.tie from order_tie a
    where a.city_id = $1 and a.order_id = mine.order_id and a.unit_id || '' = any ($2::text[]) and a.open and a.tie = any ($3::text[])
    order by a.tie
  ) as "ties"
from (
  select part.order_id, part.due_at
  from unnest($2::text[]) as u (id)
  cross join lateral (
    select t.order_id, coalesce(t.due_at, 'infinity') as due_at
    from order_tie t
    where t.city_id = $1 and t.unit_id = u.id and t.open and t.tie = any ($3::text[])
      and (coalesce(t.due_at, 'infinity'), t.order_id) > ($4::timestamptz, $5::uuid)
      and (
        select true from order_tie e
        where e.city_id = t.city_id and e.order_id = t.order_id and e.unit_id || '' = any ($2::text[]) and e.open and e.tie = any ($3::text[])
          and (coalesce(e.due_at, 'infinity'), e.unit_id, e.tie) < (coalesce(t.due_at, 'infinity'), t.unit_id, t.tie)
        limit 1
      ) is null
      and (select f.situation from order_state f where f.city_id = t.city_id and f.order_id = t.order_id) = any ($6::text[])
    order by coalesce(t.due_at, 'infinity'), t.order_id
    limit $7::integer
  ) part
  order by part.due_at, part.order_id
  limit $7::integer
) mine
join order_state s on s.city_id = $1 and s.order_id = mine.order_id
order by mine.due_at, mine.order_id`,
  order: ['cityId', 'unitIds', 'ties', 'afterDueAt', 'afterOrderId', 'situations', 'limit'],
}
