-- A petitioner's latest orders.
select order_id, order_number, petitioner_id from order_state
where city_id = :cityId and petitioner_id = :petitionerId::uuid
order by created_at desc, order_id desc
limit 100
