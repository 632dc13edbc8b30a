-- Patterns worth a look that a reckoning of the window found, with the orders that show them: a screen of alarms reads
-- these and not the orders of the window.
create table assessment_alarm (
  city_id text not null,
  window_id text not null,
  unit_id text not null,
  kind text not null,
  district_id text,
  alarm jsonb not null,
  constraint assessment_alarm_pkey primary key (city_id, window_id, unit_id, kind)
);
alter table assessment_alarm enable row level security;
create policy assessment_alarm_door on assessment_alarm to shaoying_door using (true) with check (true);
-- Whoever reaches the unit; never the public.
create policy assessment_alarm_reader on assessment_alarm for select to shaoying_reader using (
  city_id = (select reader_city()) and (
    (select reader_sees_city())
    or (select current_setting('shaoying.scope', true)) = 'units' and (unit_id = any ((select reader_units())::text[]) or district_id = any ((select reader_districts())::text[]))
  )
);
grant select, insert, delete on assessment_alarm to shaoying_door;
grant select on assessment_alarm to shaoying_reader;
