-- Sums of one grain between two days, key by key; all keys when none are named. Counts as JSON, to be added up by whoever asked.
-- :column counts readonly number[]
-- :column leftOut readonly number[]
select starts_on, key, to_json(counts) as "counts!", to_json(left_out) as "leftOut!"
from figure_sum
where city_id = :cityId and basis = :basis and dimension = :dimension and grain = :grain
  and starts_on between :firstOn::date and :lastOn::date
  and (:everyKey::boolean or key = any (:keys::text[]))
order by starts_on, key
