-- As add-figures, to the sums that are being made anew. Lists may be of different lengths: zeros at the end are not kept.
-- :param rows unknown
insert into figure_sum_next (city_id, basis, dimension, grain, starts_on, key, counts, left_out)
select :cityId, "basis", "dimension", "grain", "startsOn", "key", "counts", "leftOut"
from json_to_recordset(:rows::json) as r ("basis" text, "dimension" text, "grain" text, "startsOn" date, "key" text, "counts" bigint[], "leftOut" bigint[])
on conflict (city_id, basis, dimension, grain, starts_on, key) do update set
  counts = array(select coalesce(a, 0) + coalesce(b, 0) from unnest(figure_sum_next.counts, excluded.counts) with ordinality as pair (a, b, place) order by place),
  left_out = case when excluded.left_out = '{}' then figure_sum_next.left_out else array(select coalesce(a, 0) + coalesce(b, 0) from unnest(figure_sum_next.left_out, excluded.left_out) with ordinality as pair (a, b, place) order by place) end
