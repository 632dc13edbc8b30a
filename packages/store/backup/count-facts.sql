-- How much there is of what must never be lost, for comparing a restored database with the one it came from.
select
  (select count(*) from event where city_id = :cityId) as "events!",
  (select count(*) from order_state where city_id = :cityId) as "orders!",
  (select count(*) from record_state where city_id = :cityId) as "records!",
  (select count(*) from vault_record where city_id = :cityId) as "vaultRecords!"
