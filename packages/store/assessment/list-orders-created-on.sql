-- Orders that figures know of, by the days of their registration.
select order_id from counted_order where city_id = :cityId and created_on between :fromOn::date and :lastOn::date order by order_id
