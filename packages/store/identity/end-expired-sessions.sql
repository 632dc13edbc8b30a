-- Forgets sessions that are over, of everybody.
delete from session where city_id = :cityId and expires_at <= :at::timestamptz
