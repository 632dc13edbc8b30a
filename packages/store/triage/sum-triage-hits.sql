-- Proposals against decisions, by week, decided category and decided unit; whoever reads adds up what they want.
select date_trunc('week', at)::date as "week_on!", decided_category_id, decided_unit_id,
  count(*) as "orders!",
  count(*) filter (where decided_category_id is not null and proposed_category_id = decided_category_id) as "right!",
  count(*) filter (where decided_category_id = any (top_category_ids)) as "right_of_three!",
  count(*) filter (where abstained) as "abstained!",
  count(*) filter (where proposed_kind = decided_kind) as "kind_right!",
  count(place_right) as "placed!",
  count(*) filter (where place_right) as "place_right!",
  count(*) filter (where proposed_unit_id is not null and decided_unit_id is not null) as "routed!",
  count(*) filter (where proposed_unit_id = decided_unit_id) as "unit_right!",
  sum(corrections)::bigint as "corrections!",
  sum(probability)::double precision as "probability!"
from triage_sample
where city_id = :cityId and at >= :fromAt::timestamptz and at < :toAt::timestamptz
group by 1, 2, 3
