-- Open orders whose handling runs out between two moments and is not done yet, the soonest first; behind row-level
-- security. What was replied to in time is not late, however long it waits for its callback.
-- :param leadUnitId string | null
-- :column state unknown
select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.next_due_at, s.updated_at, s.state
from order_state s
where s.city_id = :cityId and s.open
  and s.handle_due_at > :dueAfter::timestamptz and s.handle_due_at <= :dueBefore::timestamptz
  and (s.handle_due_at, s.order_id) > (:afterDueAt::timestamptz, :afterId::uuid)
  and (:leadUnitId::text is null or s.lead_unit_id = :leadUnitId::text)
  and (s.situation in ('dispatched', 'objected', 'handling', 'rework') or not jsonb_path_exists(s.state, '$.replies[*] ? (@.round == $round)', jsonb_build_object('round', coalesce((s.state ->> 'round')::integer, 1))))
order by s.handle_due_at, s.order_id
limit :most::integer
