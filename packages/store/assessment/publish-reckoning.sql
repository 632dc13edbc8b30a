update assessment_reckoning set is_public = true where city_id = :cityId and window_id = :windowId
