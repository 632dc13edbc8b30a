delete from look_alike where city_id = :cityId and order_id = any (:orderIds::uuid[])
