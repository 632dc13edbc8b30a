delete from hot_issue where city_id = :cityId
