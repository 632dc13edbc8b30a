-- Months of the trace that were taken out of the database into files: which, how much of each city, and by what the file is known.
create table archived_month (
  city_id text not null,
  month_on date not null,
  facts bigint not null,
  file_sha256 text not null,
  archived_at timestamptz not null,
  constraint archived_month_pkey primary key (city_id, month_on),
  constraint archived_month_first_day check (extract(day from month_on) = 1),
  constraint archived_month_some_facts check (facts > 0)
);
grant select on archived_month to shaoying_door;
