-- One picture of a whistle; row-level security shows it with the whistle.
-- :column shown unknown
-- :column thumbnail unknown
select picture_id, encode(sha256, 'hex') as "sha256!", shown, thumbnail
from site_picture
where city_id = :cityId and whistle_id = :whistleId and picture_id = :pictureId
