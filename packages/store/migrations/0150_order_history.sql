-- Orders taken over from other books, as narrow rows for figures over any range of days. Follows from the facts
-- `historyImported` and can be rebuilt from them; written in their transaction, because nobody else ever changes it.
create table order_history (
  city_id text not null,
  order_id uuid not null,
  source text not null,
  record text not null,
  -- The day in the city's zone.
  created_on date not null,
  -- Between the books' own times; null where they do not say when it ended.
  seconds_to_close bigint,
  ended boolean not null,
  in_time boolean,
  street text,
  department text,
  type text[] not null,
  channel text,
  constraint order_history_pkey primary key (city_id, order_id),
  constraint order_history_record_once unique (city_id, source, record),
  constraint order_history_order foreign key (city_id, order_id) references order_state (city_id, order_id)
);
create index order_history_day on order_history (city_id, source, created_on);

alter table order_history enable row level security;
create policy order_history_door on order_history to shaoying_door using (true) with check (true);
grant select, insert on order_history to shaoying_door;
