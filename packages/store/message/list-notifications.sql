-- What was posted to a person or to units they serve in, in a role they hold there; newest first.
-- :column params unknown
select m.message_id as "message_id!", m.template as "template!", m.params, m.order_id, m.unit_id, m.created_at as "created_at!", r.read_at
from message m
left join message_read r on r.city_id = m.city_id and r.message_id = m.message_id and r.person_id = :personId
where m.city_id = :cityId and m.situation = 'posted' and m.created_at > :since::timestamptz
  and (m.person_id = :personId or (
    m.unit_id = any (:unitIds::text[]) and (m.roles is null or exists (
      select from unnest(:unitIds::text[], :roles::text[]) as held (unit_id, role) where held.unit_id = m.unit_id and held.role = any (m.roles)))))
  and (not :unreadOnly::boolean or r.read_at is null)
  and (m.created_at, m.message_id) < (:beforeAt::timestamptz, :beforeId::uuid)
order by m.created_at desc, m.message_id desc
limit :limit::integer
