delete from assessment_alarm where city_id = :cityId and window_id = :windowId
