-- Orders that are counted under one word (`leadStreet:<unit>`), by the days of their registration or close.
select order_id from counted_order
where city_id = :cityId and counted_as @> array[:word::text]
  and (case when :byClosing::boolean then closed_on else created_on end) between :fromOn::date and :lastOn::date
order by order_id
