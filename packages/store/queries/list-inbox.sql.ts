// Generated from list-inbox.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts';

export interface ListInboxParams {
  readonly cityId: string;
  readonly unitIds: readonly string[];
  readonly ties: readonly string[];
  readonly situations: readonly string[];
  readonly afterDueAt: string;
  readonly afterOrderId: string;
  readonly limit: number;
}

export interface ListInboxRow {
  readonly order_id: string;
  readonly version: number;
  readonly order_number: string;
  readonly title: string;
  readonly situation: string;
  readonly kind: string;
  readonly channel: string;
  readonly category_id: string | null;
  readonly place_unit_id: string | null;
  readonly district_id: string | null;
  readonly lead_unit_id: string | null;
  readonly emergency: boolean;
  readonly confidential: boolean;
  readonly created_at: string;
  readonly handle_due_at: string | null;
  readonly next_due_at: string | null;
  readonly updated_at: string;
  readonly ties: string[];
  readonly due_at: string | null;
}

export const listInbox: Statement<ListInboxParams, ListInboxRow> = {
  name: 'listInbox_67d0e63a',
  text: `-- What the units have to do, soonest due first: orders they lead, assist, got a copy of or were given a part in.

with due as (
  select order_id, array_agg(distinct tie order by tie) as ties, coalesce(min(due_at), 'infinity') as due_at
  from order_tie
  where city_id = $1 and unit_id = any ($2::text[]) and open and tie = any ($3::text[])
  group by order_id
)
select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.next_due_at, s.updated_at, d.ties, nullif(d.due_at, 'infinity') as due_at
from due d
join order_state s on s.city_id = $1 and s.order_id = d.order_id
where s.situation = any ($4::text[])
  and (d.due_at, d.order_id) > ($5::timestamptz, $6::uuid)
order by d.due_at, d.order_id
limit $7::integer`,
  order: ['cityId', 'unitIds', 'ties', 'situations', 'afterDueAt', 'afterOrderId', 'limit'],
};
