-- Results of several windows, for the year's.
-- :column result unknown
select window_id, object_id, unit_id, result
from assessment_result
where city_id = :cityId and window_id = any (:windowIds::text[])
