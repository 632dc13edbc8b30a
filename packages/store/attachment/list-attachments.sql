-- An order's files as its trace knows them, oldest first; one alone when asked for. Read behind row-level security.
-- :param attachmentId string | null
-- :column shown unknown
-- :column thumbnail unknown
-- :column blanked unknown
select
  a.attachment_id, a.purpose, a.sort, a.media_type, a.name, a.bytes, encode(a.sha256, 'hex') as "sha256!", a.original_address,
  a.shown, a.thumbnail, a.blanked, a.scan_verdict, a.scanner, a.erased_at, a.machine_text, a.machine_confidence, a.machine_reader, a.machine_read_at,
  f.fact ->> 'at' as "at!", f.fact ->> 'byId' as "by_id!", f.fact ->> 'unitId' as unit_id, f.fact ->> 'withdrawnAt' as withdrawn_at,
  s.confidential
from order_state s
cross join lateral jsonb_array_elements(s.state -> 'attachments') as f (fact)
join attachment a on a.city_id = s.city_id and a.attachment_id = (f.fact ->> 'attachmentId')::uuid and a.order_id = s.order_id
where s.city_id = :cityId and s.order_id = :orderId
  and (:attachmentId::uuid is null or a.attachment_id = :attachmentId::uuid)
order by a.created_at, a.attachment_id
