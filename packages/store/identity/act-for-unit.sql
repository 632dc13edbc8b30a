-- The unit acted for in a session from now on; null: all of the person's.
-- :param unitId string | null
update session set acting_unit_id = :unitId::text where city_id = :cityId and person_id = :personId::uuid and session_id = :sessionId::uuid
