-- Ends one session of a person.
delete from session where city_id = :cityId and person_id = :personId::uuid and session_id = :sessionId::uuid
