-- Candidates by words, newest first, each with its order when the reader may see it; else only the handle, to go on from.
select
  c.order_id as "candidate_id!", c.at as "candidate_at!",
  s.order_id, s.order_number, s.version, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at
from search_orders(:question, :beforeAt, :beforeId, :most) c
left join order_state s on s.city_id = :cityId and s.order_id = c.order_id
order by c.at desc, c.order_id desc
