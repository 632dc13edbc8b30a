delete from assessment_result where city_id = :cityId and window_id = :windowId
