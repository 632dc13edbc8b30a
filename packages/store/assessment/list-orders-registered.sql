-- Orders registered in a span of time.
select order_id from order_state where city_id = :cityId and created_at >= :fromAt::timestamptz and created_at < :untilAt::timestamptz order by order_id
