-- The last tries to sign in, of one person or of all, newest first.
-- :param personId string | null
-- :param before string | null
select sign_in_id, at, person_id, login, outcome, address, agent, request_id
from sign_in
where city_id = :cityId and (:personId::uuid is null or person_id = :personId::uuid) and (:before::timestamptz is null or at < :before::timestamptz)
order by at desc, sign_in_id desc
limit :most::integer
