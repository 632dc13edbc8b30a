-- Forgets where the petitioner's own files lie and what they were called; answers where they lay.
-- :column shown unknown
-- :column thumbnail unknown
with before as (
  select city_id, attachment_id, original_address, shown, thumbnail from attachment
  where city_id = :cityId and order_id = any (:orderIds::uuid[]) and purpose = any (:purposes::text[]) and erased_at is null
  for update
),
erased as (
  update attachment a set name = '', original_address = null, shown = null, thumbnail = null, blanked = '[]', machine_text = null, erased_at = :at
  from before b where a.city_id = b.city_id and a.attachment_id = b.attachment_id
)
select attachment_id, original_address, shown, thumbnail from before
