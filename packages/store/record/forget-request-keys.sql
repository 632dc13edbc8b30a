-- Forgets under which keys requests came that are too old to be repeated.
delete from request_key where city_id = :cityId and at < :before::timestamptz
