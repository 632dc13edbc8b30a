-- Whistles blown in a span of time.
-- :column state unknown
select record_id, state
from record_state
where city_id = :cityId and record_kind = 'whistle' and updated_at >= :fromAt::timestamptz
  and state -> 'call' ->> 'blownAt' >= :fromText and state -> 'call' ->> 'blownAt' < :untilText
order by record_id
