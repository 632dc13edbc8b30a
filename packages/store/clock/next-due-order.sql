select next_due_at as "next_due_at!" from order_state
where city_id = :cityId and next_due_at is not null
order by next_due_at
limit 1
