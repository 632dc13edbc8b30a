-- Sums that are being made anew, piece by piece, while screens read those that are there; and how far that has come.
create table figure_sum_next (
  city_id text not null,
  basis text not null,
  dimension text not null,
  grain text not null,
  starts_on date not null,
  key text not null,
  counts bigint[] not null,
  left_out bigint[] not null,
  constraint figure_sum_next_pkey primary key (city_id, basis, dimension, grain, starts_on, key)
) with (fillfactor = 80);
create table figure_recount (
  city_id text not null,
  -- The names and rules by which is counted; others begin again.
  mark text not null,
  -- Orders up to this one are in.
  after_id uuid not null,
  orders bigint not null,
  constraint figure_recount_pkey primary key (city_id)
);

alter table figure_sum_next enable row level security;
alter table figure_recount enable row level security;
create policy figure_sum_next_door on figure_sum_next to shaoying_door using (true) with check (true);
create policy figure_recount_door on figure_recount to shaoying_door using (true) with check (true);
grant select, insert, update, delete on figure_sum_next, figure_recount to shaoying_door;
