-- The order with that public number, as lists show it.
select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at
from order_state s
where s.city_id = :cityId and s.order_number = :number
