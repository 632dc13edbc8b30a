-- Writes down where a file lies. No row when it is written down already: then another server was faster.
-- :param shown unknown
-- :param thumbnail unknown
-- :param blanked unknown
insert into attachment (
  city_id, attachment_id, order_id, purpose, sort, media_type, name, bytes, sha256, original_address, shown, thumbnail,
  blanked, scan_verdict, scanner, created_at)
values (
  :cityId, :attachmentId, :orderId, :purpose, :sort, :mediaType, :name, :bytes::bigint, decode(:sha256, 'hex'), :originalAddress,
  :shown::jsonb, :thumbnail::jsonb, :blanked::jsonb, :scanVerdict, :scanner, :at)
on conflict do nothing
