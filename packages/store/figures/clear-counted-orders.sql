delete from counted_order where city_id = :cityId
