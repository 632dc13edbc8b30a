-- What figures are made of, one row an order: facts without anything personal, the days it belongs to, and the words
-- under which it is counted (`lead:<unit>`, `category:<id>`, `n:<count>` for each number it adds to).
create table counted_order (
  city_id text not null,
  order_id uuid not null,
  created_on date not null,
  closed_on date,
  counted_as text[] not null,
  facts jsonb not null,
  constraint counted_order_pkey primary key (city_id, order_id)
);
create index counted_order_created on counted_order (city_id, created_on desc, order_id desc);
create index counted_order_closed on counted_order (city_id, closed_on desc, order_id desc) where closed_on is not null;
create index counted_order_words on counted_order using gin (counted_as);

-- Running sums: every screen reads these, never the orders. `counts` stand in the order of the domain's figureCountNames.
create table figure_sum (
  city_id text not null,
  basis text not null,
  dimension text not null,
  grain text not null,
  starts_on date not null,
  key text not null,
  counts bigint[] not null,
  left_out bigint[] not null,
  constraint figure_sum_pkey primary key (city_id, basis, dimension, grain, starts_on, key),
  constraint figure_sum_basis_known check (basis in ('created', 'closed')),
  constraint figure_sum_grain_known check (grain in ('day', 'month', 'year', 'window'))
) with (fillfactor = 80);

-- By which names and counting rules the sums were made; others make them anew.
create table figure_mark (
  city_id text not null,
  mark text not null,
  made_at timestamptz not null,
  constraint figure_mark_pkey primary key (city_id)
);

alter table counted_order enable row level security;
alter table figure_sum enable row level security;
alter table figure_mark enable row level security;
create policy counted_order_door on counted_order to shaoying_door using (true) with check (true);
create policy figure_sum_door on figure_sum to shaoying_door using (true) with check (true);
create policy figure_mark_door on figure_mark to shaoying_door using (true) with check (true);

-- Staff read sums of the city and of what matters are about; of units those of their own, and districts of theirs.
create policy figure_sum_reader on figure_sum for select to shaoying_reader using (
  city_id = (select reader_city())
  and (
    (select reader_sees_city())
    or (select current_setting('shaoying.scope', true)) = 'units' and (
      dimension in ('city', 'category', 'topClass', 'channel', 'kind', 'sevenHaves', 'districtSevenHaves')
      or key = any ((select reader_units())::text[])
      or key = any ((select reader_districts())::text[])
    )
  )
);

-- The orders behind a number, newest first. Under row-level security the index of words would not be used, so readers ask
-- this function; which of the handles they may open the order's own policy says.
create function orders_behind(words text[], by_closing boolean, from_on date, last_on date, before_on date, before_id uuid, most integer)
returns table (order_id uuid, counted_on date)
language plpgsql stable security definer set search_path = public as $$
declare
  own text[] := (select array_agg(part || ':' || unit) from unnest(array['lead', 'leadStreet', 'leadDistrict', 'placeCommunity', 'placeStreet', 'placeDistrict', 'industry']) as part, unnest(reader_units() || reader_districts()) as unit);
  day text := case when by_closing then 'closed_on' else 'created_on' end;
begin
  return query execute format(
    'select c.order_id, c.%1$I from counted_order c
     where c.city_id = $1 and c.counted_as @> $2 and ($3 or c.counted_as && $4)
       and c.%1$I between $5 and $6 and (c.%1$I, c.order_id) < ($7, $8)
     order by c.%1$I desc, c.order_id desc limit $9', day)
    using reader_city(), words, reader_sees_city(), own, from_on, last_on, before_on, before_id, most;
end
$$;
revoke all on function orders_behind(text[], boolean, date, date, date, uuid, integer) from public;
grant execute on function orders_behind(text[], boolean, date, date, date, uuid, integer) to shaoying_reader;

grant select, insert, update, delete on counted_order, figure_sum to shaoying_door;
grant select, insert, update on figure_mark to shaoying_door;
grant select on figure_sum to shaoying_reader;
