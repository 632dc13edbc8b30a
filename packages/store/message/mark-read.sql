-- Marks as read what was posted to the person or their units: the named ones, or all when none is named.
-- :param messageIds readonly string[] | null
insert into message_read (city_id, message_id, person_id, read_at)
select m.city_id, m.message_id, :personId, :at::timestamptz from message m
where m.city_id = :cityId and m.situation = 'posted' and m.created_at > :since::timestamptz
  and (m.person_id = :personId or m.unit_id = any (:unitIds::text[]))
  and (:messageIds::uuid[] is null or m.message_id = any (:messageIds::uuid[]))
on conflict do nothing
