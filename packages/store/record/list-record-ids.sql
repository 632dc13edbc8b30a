-- Every record of one kind, oldest first.
select record_id from record_state where city_id = :cityId and record_kind = :recordKind order by record_id
