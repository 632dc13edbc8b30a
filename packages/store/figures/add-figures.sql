-- Adds (or takes away) counts, cell by cell.
-- :param rows unknown
insert into figure_sum (city_id, basis, dimension, grain, starts_on, key, counts, left_out)
select :cityId, "basis", "dimension", "grain", "startsOn", "key", "counts", "leftOut"
from json_to_recordset(:rows::json) as r ("basis" text, "dimension" text, "grain" text, "startsOn" date, "key" text, "counts" bigint[], "leftOut" bigint[])
on conflict (city_id, basis, dimension, grain, starts_on, key) do update set
  counts = array(select a + b from unnest(figure_sum.counts, excluded.counts) with ordinality as pair (a, b, place) order by place),
  left_out = array(select a + b from unnest(figure_sum.left_out, excluded.left_out) with ordinality as pair (a, b, place) order by place)
