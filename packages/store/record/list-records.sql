-- Records of one kind, last changed first; behind row-level security.
-- :param unitId string | null
-- :param situation string | null
-- :param beforeAt string | null
-- :param beforeId string | null
-- :column state unknown
select record_id, version, created_at, updated_at, state
from record_state
where city_id = :cityId and record_kind = :recordKind
  and (:unitId::text is null or unit_id = :unitId::text)
  and (:situation::text is null or situation = :situation::text)
  and (:beforeAt::timestamptz is null or (updated_at, record_id) < (:beforeAt::timestamptz, :beforeId::uuid))
order by updated_at desc, record_id desc
limit :most::integer
