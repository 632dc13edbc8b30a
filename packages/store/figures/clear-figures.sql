delete from figure_sum where city_id = :cityId
