-- What triage keeps beside the orders. Everything here follows from the trace and can be read from it anew.

-- By what an order is recognised when the same matter comes again: tokens and sketch of its wording (docs/decisions/0210),
-- and who, where and what, for the same matter in other words. No wording can be read out of it.
create table look_alike (
  city_id text not null,
  order_id uuid not null,
  at timestamptz not null,
  petitioner_id uuid,
  street_id text,
  category_id text,
  tokens integer[] not null,
  sketch bytea not null,
  constraint look_alike_pkey primary key (city_id, order_id),
  constraint look_alike_sketch_whole check (octet_length(sketch) = 256)
);
create index look_alike_tokens on look_alike using gin (tokens);
create index look_alike_petitioner on look_alike (city_id, petitioner_id, at desc) where petitioner_id is not null;
create index look_alike_nearby on look_alike (city_id, street_id, category_id, at desc) where street_id is not null and category_id is not null;

-- How dispatches went, by month, kind of matter, place and unit: what the risk of a return is reckoned from.
create table unit_experience (
  city_id text not null,
  month_on date not null,
  category_id text not null,
  street_id text not null,
  unit_id text not null,
  -- Orders that were dispatched to it to lead.
  dispatched integer not null,
  -- Objections it raised, and those after which the order went to another unit.
  objected integer not null,
  lost integer not null,
  -- Orders that came to it because another unit had objected.
  gained integer not null,
  -- Orders sent back to it for rework.
  reworked integer not null,
  constraint unit_experience_pkey primary key (city_id, category_id, unit_id, street_id, month_on)
);

-- What was proposed for an order's words and what people decided: training data without any words of residents.
create table triage_sample (
  city_id text not null,
  order_id uuid not null,
  at timestamptz not null,
  -- Which model proposed.
  model_id text not null,
  proposed_kind text not null,
  proposed_category_id text,
  probability real not null,
  -- The first three categories, likeliest first.
  top_category_ids text[] not null,
  abstained boolean not null,
  proposed_place_unit_id text,
  place_determined boolean not null,
  proposed_unit_id text,
  urgency text not null,
  -- What people decided, as it stands now.
  decided_kind text not null,
  decided_category_id text,
  decided_place_unit_id text,
  decided_unit_id text,
  emergency boolean not null,
  -- Same street proposed and decided; null where either is unknown.
  place_right boolean,
  -- How often category, place or unit were corrected after registration.
  corrections integer not null,
  constraint triage_sample_pkey primary key (city_id, order_id)
);
create index triage_sample_at on triage_sample (city_id, at);

-- Hot issues as they were last worked out from the orders of the latest weeks. What people decided about them is in the trace.
create table hot_issue (
  city_id text not null,
  issue_id uuid not null,
  rank integer not null,
  heat real not null,
  alarm text,
  title text not null,
  place text,
  street_id text,
  category_id text,
  orders integer not null,
  people integer not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  -- Facts the heat is made of and what each gave.
  working jsonb not null,
  -- Units whose orders belong to it, with their streets and districts: their staff may see it.
  unit_ids text[] not null,
  found_at timestamptz not null,
  worked_out_at timestamptz not null,
  constraint hot_issue_pkey primary key (city_id, issue_id),
  constraint hot_issue_alarm_known check (alarm in ('yellow', 'orange', 'red'))
);
create index hot_issue_rank on hot_issue (city_id, rank);
create table hot_issue_order (
  city_id text not null,
  order_id uuid not null,
  issue_id uuid not null,
  constraint hot_issue_order_pkey primary key (city_id, order_id),
  constraint hot_issue_order_issue foreign key (city_id, issue_id) references hot_issue (city_id, issue_id) on delete cascade
);
create index hot_issue_order_issue_id on hot_issue_order (city_id, issue_id);
grant select, insert, update, delete on hot_issue, hot_issue_order to shaoying_door;
grant select on hot_issue, hot_issue_order to shaoying_reader;

grant select, insert, update, delete on look_alike, unit_experience, triage_sample to shaoying_door;

-- As with search: readers ask a function for handles; what stands behind a handle the order's own policy says.
create function look_alike_candidates(asked_tokens integer[], asked_petitioner uuid, asked_street text, asked_category text, since timestamptz, most integer)
returns table (order_id uuid, sketch bytea, same_person boolean, nearby boolean)
language sql stable security definer set search_path = public as $$
  with found as (
    (select l.order_id, l.at from look_alike l where l.city_id = reader_city() and l.tokens && asked_tokens order by l.at desc limit most)
    union
    (select l.order_id, l.at from look_alike l where l.city_id = reader_city() and l.petitioner_id = asked_petitioner and l.at >= since order by l.at desc limit most)
    union
    (select l.order_id, l.at from look_alike l where l.city_id = reader_city() and l.street_id = asked_street and l.category_id = asked_category and l.at >= since order by l.at desc limit most)
  )
  select l.order_id, l.sketch, coalesce(l.petitioner_id = asked_petitioner, false), coalesce(l.street_id = asked_street and l.category_id = asked_category, false)
  from found f join look_alike l on l.city_id = reader_city() and l.order_id = f.order_id
  where current_setting('shaoying.scope', true) in ('city', 'units')
$$;
revoke all on function look_alike_candidates(integer[], uuid, text, text, timestamptz, integer) from public;
grant execute on function look_alike_candidates(integer[], uuid, text, text, timestamptz, integer) to shaoying_reader;

alter table look_alike enable row level security;
alter table unit_experience enable row level security;
alter table triage_sample enable row level security;
create policy look_alike_door on look_alike to shaoying_door using (true) with check (true);
create policy unit_experience_door on unit_experience to shaoying_door using (true) with check (true);
create policy triage_sample_door on triage_sample to shaoying_door using (true) with check (true);
-- Counts name nobody: whoever works for the city may know how dispatches went.
create policy unit_experience_reader on unit_experience for select to shaoying_reader using (city_id = (select reader_city()) and current_setting('shaoying.scope', true) in ('city', 'units'));
create policy triage_sample_reader on triage_sample for select to shaoying_reader using (city_id = (select reader_city()) and (select reader_sees_city()));
grant select on unit_experience, triage_sample to shaoying_reader;
alter table hot_issue enable row level security;
alter table hot_issue_order enable row level security;
create policy hot_issue_door on hot_issue to shaoying_door using (true) with check (true);
create policy hot_issue_order_door on hot_issue_order to shaoying_door using (true) with check (true);
create policy hot_issue_reader on hot_issue for select to shaoying_reader using (
  city_id = (select reader_city()) and ((select reader_sees_city()) or unit_ids && (select reader_units() || reader_districts()))
);
create policy hot_issue_order_reader on hot_issue_order for select to shaoying_reader using (
  city_id = (select reader_city())
  and exists (select from order_state s where s.city_id = hot_issue_order.city_id and s.order_id = hot_issue_order.order_id)
);
