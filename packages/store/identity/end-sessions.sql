-- Ends all sessions of a person, or all but one.
-- :param exceptSessionId string | null
delete from session
where city_id = :cityId and person_id = :personId::uuid and (:exceptSessionId::uuid is null or session_id <> :exceptSessionId::uuid)
