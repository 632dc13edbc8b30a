// Generated from find-orders.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts';

export interface FindOrdersParams {
  readonly cityId: string;
  readonly question: string;
  readonly beforeAt: string;
  readonly beforeId: string;
  readonly limit: number;
}

export interface FindOrdersRow {
  readonly order_id: string;
  readonly order_number: string;
  readonly version: number;
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
}

export const findOrders: Statement<FindOrdersParams, FindOrdersRow> = {
  name: 'findOrders_49ca97f7',
  text: `-- Orders by words, newest first; those the reader may see.
select
  s.order_id, s.order_number, s.version, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.next_due_at, s.updated_at
from search_document d
join order_state s on s.city_id = d.city_id and s.order_id = d.subject_id
where d.city_id = $1 and d.subject_kind = 'order' and d.tokens @@ $2::text::tsquery
  and (d.at, d.subject_id) < ($3::timestamptz, $4::uuid)
order by d.at desc, d.subject_id desc
limit $5::integer`,
  order: ['cityId', 'question', 'beforeAt', 'beforeId', 'limit'],
};
