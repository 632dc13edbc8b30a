-- :column facts unknown
select order_id, facts from counted_order where city_id = :cityId and order_id = any (:orderIds::uuid[])
