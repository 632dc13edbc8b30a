select mark, after_id, orders from figure_recount where city_id = :cityId
