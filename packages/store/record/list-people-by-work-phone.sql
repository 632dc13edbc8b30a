-- People who serve and have one of these numbers, digits alone; for the system's own use.
-- :column state unknown
select record_id, state
from record_state
where city_id = :cityId and record_kind = 'person' and situation = 'serving'
  and regexp_replace(state ->> 'workPhone', '\D', '', 'g') = any (:digits::text[])
order by record_id
