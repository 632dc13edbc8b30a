-- When an order's petitioner last signed out.
select at from petitioner_sign_out where city_id = :cityId and order_id = :orderId::uuid
