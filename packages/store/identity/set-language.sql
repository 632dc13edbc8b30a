-- The language a person wants to be answered in.
-- :param language string | null
update account set language = :language where city_id = :cityId and person_id = :personId::uuid
