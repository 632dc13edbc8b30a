select mark from figure_mark where city_id = :cityId
