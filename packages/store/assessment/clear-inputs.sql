delete from assessment_input where city_id = :cityId and window_id = :windowId
