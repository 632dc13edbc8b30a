-- :column summary unknown
select window_id, is_public, result_hash, summary, made_at from assessment_reckoning where city_id = :cityId and window_id = :windowId
