select thing, reason, tries, since, retry_at from quarantine where city_id = :cityId order by since, thing
