select next_due_at as "next_due_at!" from record_state
where city_id = :cityId and next_due_at is not null and record_kind = any (:recordKinds::text[])
order by next_due_at
limit 1
