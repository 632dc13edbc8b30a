-- What an assessment window came to, as last reckoned: every number exact, as text. The window's own life (who computed,
-- reviewed, froze, published) is a record with its trace; the hashes there are over these rows and what they were made of.
create table assessment_reckoning (
  city_id text not null,
  window_id text not null,
  is_public boolean not null default false,
  result_hash text not null,
  -- Method, sums of all orders, topics, exclusions in numbers.
  summary jsonb not null,
  made_at timestamptz not null,
  constraint assessment_reckoning_pkey primary key (city_id, window_id)
);
create table assessment_result (
  city_id text not null,
  window_id text not null,
  object_id text not null,
  unit_id text not null,
  -- Null for a unit that is counted and not ranked.
  rank integer,
  result jsonb not null,
  constraint assessment_result_pkey primary key (city_id, window_id, object_id, unit_id),
  constraint assessment_result_reckoning foreign key (city_id, window_id) references assessment_reckoning (city_id, window_id)
);
create index assessment_result_unit on assessment_result (city_id, unit_id, window_id desc);
-- What each order counted for in a frozen window, so that a later reckoning can name what changed.
create table assessment_input (
  city_id text not null,
  window_id text not null,
  order_id uuid not null,
  order_number text not null,
  facts text not null,
  constraint assessment_input_pkey primary key (city_id, window_id, order_id)
);

alter table assessment_reckoning enable row level security;
alter table assessment_result enable row level security;
alter table assessment_input enable row level security;
create policy assessment_reckoning_door on assessment_reckoning to shaoying_door using (true) with check (true);
create policy assessment_result_door on assessment_result to shaoying_door using (true) with check (true);
create policy assessment_input_door on assessment_input to shaoying_door using (true) with check (true);
-- What is published is everybody's; before, staff of the city see it. What of another unit's result a unit is shown
-- (its place in the ranking, not its inside) the answer decides.
create policy assessment_reckoning_reader on assessment_reckoning for select to shaoying_reader using (
  city_id = (select reader_city()) and (is_public or (select current_setting('shaoying.scope', true)) in ('city', 'units'))
);
create policy assessment_result_reader on assessment_result for select to shaoying_reader using (
  city_id = (select reader_city())
  and exists (select from assessment_reckoning r where r.city_id = assessment_result.city_id and r.window_id = assessment_result.window_id)
);
grant select, insert, update on assessment_reckoning to shaoying_door;
grant select, insert, delete on assessment_result, assessment_input to shaoying_door;
grant select on assessment_reckoning, assessment_result to shaoying_reader;
