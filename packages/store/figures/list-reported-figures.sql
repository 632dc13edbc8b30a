-- Reports of the spans that begin within these days, of one unit or of all; behind row-level security.
-- :param unitId string | null
-- :column state unknown
select record_id, unit_id as "unit_id!", state
from record_state
where city_id = :cityId and record_kind = 'reported_figures' and (:unitId::text is null or unit_id = :unitId::text)
  and (state ->> 'startsOn') between :firstOn::text and :lastOn::text
order by record_id
limit 20000
