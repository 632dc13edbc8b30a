-- Writes down where a picture lies. No row when one of that id is written down already: a phone that sends it twice.
-- :param shown unknown
-- :param thumbnail unknown
insert into site_picture (city_id, picture_id, whistle_id, sha256, shown, thumbnail, scan_verdict, by_id, created_at)
values (:cityId, :pictureId, :whistleId, decode(:sha256, 'hex'), :shown::jsonb, :thumbnail::jsonb, :scanVerdict, :byId, :at)
on conflict do nothing
