delete from figure_recount where city_id = :cityId
