-- Orders that figures know of, by the days of their close.
select order_id from counted_order where city_id = :cityId and closed_on between :fromOn::date and :lastOn::date order by order_id
