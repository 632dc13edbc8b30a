-- Takes messages that are due, for this sender alone until the time given.
-- :column params unknown
with due as (
  select city_id, message_id from message
  where city_id = :cityId and due_at <= :now
  order by due_at, event_position
  limit :most::integer
  for update skip locked
)
update message m set tries = m.tries + 1, due_at = :untilAt::timestamptz
from due d
where m.city_id = d.city_id and m.message_id = d.message_id
returning m.message_id, m.event_position, m.template, m.order_id, m.person_id, m.params, m.tries, m.immediate, m.created_at
