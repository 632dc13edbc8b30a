-- Ends all tokens of an order's petitioner that were given out until now.
insert into petitioner_sign_out (city_id, order_id, at) values (:cityId, :orderId::uuid, :at::timestamptz)
on conflict (city_id, order_id) do update set at = greatest(petitioner_sign_out.at, excluded.at)
