-- Forgets where the pictures of whistles lie; answers where they lay. Digest and day stay as a tombstone.
-- :column shown unknown
-- :column thumbnail unknown
with before as (
  select city_id, picture_id, shown, thumbnail from site_picture
  where city_id = :cityId and whistle_id = any (:whistleIds::uuid[]) and erased_at is null
  for update
),
erased as (
  update site_picture p set shown = null, thumbnail = null, erased_at = :at
  from before b where p.city_id = b.city_id and p.picture_id = b.picture_id
)
select shown, thumbnail from before
