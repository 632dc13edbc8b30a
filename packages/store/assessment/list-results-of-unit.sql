-- One unit's results over windows, newest first.
-- :column result unknown
select window_id, object_id, result
from assessment_result
where city_id = :cityId and unit_id = :unitId and object_id = :objectId and window_id <= :untilWindow
order by window_id desc
limit :most::integer
