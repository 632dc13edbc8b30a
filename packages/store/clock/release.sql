-- What fired at last is in quarantine no more.
delete from quarantine where city_id = :cityId and thing = any (:things::text[])
