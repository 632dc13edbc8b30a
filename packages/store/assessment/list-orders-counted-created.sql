-- Orders that are counted under one word (`leadStreet:<unit>`), by the days of their registration.
select order_id from counted_order
where city_id = :cityId and counted_as @> array[:word::text] and created_on between :fromOn::date and :lastOn::date
order by order_id
