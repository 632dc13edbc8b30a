-- Orders that stand or stood on the ledger, newest first; behind row-level security.
-- :param leadUnitId string | null
-- :column state unknown
select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at, s.state
from order_state s
where s.city_id = :cityId and jsonb_typeof(s.state -> 'ledger') = 'object'
  and (:leadUnitId::text is null or s.lead_unit_id = :leadUnitId::text)
  and (s.created_at, s.order_id) < (:beforeAt::timestamptz, :beforeId::uuid)
order by s.created_at desc, s.order_id desc
limit :most::integer
