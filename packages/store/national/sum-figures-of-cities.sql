-- Running figures of every city over a time, one row a city: each machine sums its own. Runs across cities on purpose.
-- Sums of cities whose counting rules differ must not be added up; the mark says which rules they were made by.
select
  cell.city_id as "city_id!", mark.mark as "mark?",
  to_json(array_agg(cell.total order by cell.place))::text as "counts!", to_json(array_agg(cell.left_out_total order by cell.place))::text as "leftOut!"
from (
  select f.city_id, pair.place, sum(pair.counted)::bigint as total, sum(pair.excluded)::bigint as left_out_total
  from figure_sum f
  cross join lateral unnest(f.counts, f.left_out) with ordinality as pair (counted, excluded, place)
  where f.basis = :basis and f.dimension = 'city' and f.grain = :grain and f.starts_on between :firstOn::date and :lastOn::date
  group by f.city_id, pair.place
) as cell
left join figure_mark mark on mark.city_id = cell.city_id
group by cell.city_id, mark.mark
order by cell.city_id
