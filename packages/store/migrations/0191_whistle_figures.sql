-- Whistles and their units' parts as they are counted: narrow rows kept by a follower of the trace, so that opening a
-- page of figures reads no whistle. Can be made anew from the records at any time.
create table whistle_fact (
  city_id text not null,
  whistle_id uuid not null,
  record_kind text not null default 'whistle',
  caller_unit_id text not null,
  blown_at timestamptz not null,
  kind text not null,
  everyday_kind text not null,
  direction text not null,
  entry text not null,
  called_off boolean not null,
  solved_at timestamptz,
  solved_in_time boolean,
  seconds_on_scene integer,
  constraint whistle_fact_pkey primary key (city_id, whistle_id),
  constraint whistle_fact_whistle foreign key (city_id, record_kind, whistle_id) references record_state (city_id, record_kind, record_id),
  constraint whistle_fact_kind_known check (record_kind = 'whistle')
);
create index whistle_fact_whistle_id on whistle_fact (city_id, record_kind, whistle_id);
create index whistle_fact_caller on whistle_fact (city_id, caller_unit_id, blown_at);
create index whistle_fact_blown_at on whistle_fact (city_id, blown_at);

create table whistle_leg_fact (
  city_id text not null,
  whistle_id uuid not null,
  leg_id text not null,
  unit_id text not null,
  caller_unit_id text not null,
  blown_at timestamptz not null,
  -- Null: never signed, never arrived.
  signed_in_time boolean,
  arrived_in_time boolean,
  seconds_to_arrive integer,
  done boolean not null,
  refused boolean not null,
  -- Refused or stayed away, and not excused by the district [SO 44].
  failed boolean not null,
  score integer,
  constraint whistle_leg_fact_pkey primary key (city_id, whistle_id, leg_id),
  constraint whistle_leg_fact_whistle foreign key (city_id, whistle_id) references whistle_fact (city_id, whistle_id)
);
create index whistle_leg_fact_unit on whistle_leg_fact (city_id, unit_id, blown_at);
create index whistle_leg_fact_caller on whistle_leg_fact (city_id, caller_unit_id, blown_at);

grant select, insert, update, delete on whistle_fact, whistle_leg_fact to shaoying_door;
grant select on whistle_fact, whistle_leg_fact to shaoying_reader;
alter table whistle_fact enable row level security;
alter table whistle_leg_fact enable row level security;
create policy whistle_fact_door on whistle_fact to shaoying_door using (true) with check (true);
create policy whistle_leg_fact_door on whistle_leg_fact to shaoying_door using (true) with check (true);
-- Whoever sees the whistle sees it counted.
create policy whistle_fact_reader on whistle_fact for select to shaoying_reader using (
  city_id = (select reader_city())
  and ((select reader_sees_city()) or exists (select from record_state s where s.city_id = whistle_fact.city_id and s.record_kind = 'whistle' and s.record_id = whistle_fact.whistle_id))
);
create policy whistle_leg_fact_reader on whistle_leg_fact for select to shaoying_reader using (
  city_id = (select reader_city())
  and ((select reader_sees_city()) or exists (select from record_state s where s.city_id = whistle_leg_fact.city_id and s.record_kind = 'whistle' and s.record_id = whistle_leg_fact.whistle_id))
);
