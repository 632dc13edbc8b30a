select due_at as "due_at!" from message
where city_id = :cityId and due_at is not null
order by due_at
limit 1
