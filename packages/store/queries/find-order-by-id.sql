-- Whether the reader sees the order at all.
select order_id, version from order_state where city_id = :cityId and order_id = :orderId::uuid
