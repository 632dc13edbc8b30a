-- Results of a window by object and rank, the unranked last.
-- :param objectId string | null
-- :column result unknown
select object_id, unit_id, rank, result
from assessment_result
where city_id = :cityId and window_id = :windowId and (:objectId::text is null or object_id = :objectId::text)
order by object_id, rank nulls last, unit_id
