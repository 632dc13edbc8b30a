-- Somebody has closed an order's page: forgotten, and who else has it open is answered.
with mine as (
  delete from order_presence where city_id = :cityId and order_id = :orderId::uuid and person_id = :personId
  returning 1
)
select person_id from order_presence
where city_id = :cityId and order_id = :orderId::uuid and person_id <> :personId and at >= :staleBefore::timestamptz
