-- What was answered when a person's request with this key was carried out.
-- :column answer unknown
select answer from request_key where city_id = :cityId and actor_id = :actorId and key = :key
