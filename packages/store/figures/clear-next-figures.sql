delete from figure_sum_next where city_id = :cityId
