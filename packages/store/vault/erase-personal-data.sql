-- Erases what says who an order's petitioner was and what they said in their own words. The trace keeps handles
-- and digests, statistics keep counting, and a tombstone says when and that something stood here.
with vault as (
  update vault_record set ciphertext = '', nonce = '', masked = '{}', erased_at = :at
  where city_id = :cityId and order_id = :orderId and erased_at is null
  returning 1
),
words as (
  update order_words set title = '', body = '', erased_at = :at
  where city_id = :cityId and order_id = :orderId and erased_at is null
  returning 1
),
head as (
  update order_state set title = :tombstone
  where city_id = :cityId and order_id = :orderId
  returning 1
)
select (select count(*) from vault) as "vaultRecords!", (select count(*) from words) as "words!", (select count(*) from head) as "orders!"
