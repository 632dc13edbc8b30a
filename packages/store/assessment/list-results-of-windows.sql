-- Results of one kind of unit in several windows, for the year's and for places over time.
-- :column result unknown
select window_id, object_id, unit_id, result
from assessment_result
where city_id = :cityId and window_id = any (:windowIds::text[]) and object_id = :objectId
