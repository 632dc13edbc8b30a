-- :column state unknown
select state from record_state where city_id = :cityId and record_kind = 'issue_ruling' and situation = 'in_force' order by created_at, record_id
