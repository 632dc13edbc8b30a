-- Who looked at personal data, newest first; before a place when paging.
-- :param subjectId string | null
-- :param personId string | null
-- :param beforeLookId string | null
select look_id, at, person_id, unit_id, subject_kind, subject_id, reason, request_id
from look
where city_id = :cityId and personal
  and (:subjectId::text is null or subject_id = :subjectId)
  and (:personId::text is null or person_id = :personId)
  and (:beforeLookId::uuid is null or look_id < :beforeLookId::uuid)
order by look_id desc
limit :most::integer
