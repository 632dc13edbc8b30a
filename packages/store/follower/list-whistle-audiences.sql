-- Who may see these whistles: the same answer as the row-level policy of records, for the live feed.
select record_id, seen_by_unit_ids
from record_state
where city_id = :cityId and record_kind = 'whistle' and record_id = any (:whistleIds::uuid[])
