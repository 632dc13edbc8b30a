-- One of the city's queues, oldest first; of replies those that nobody has reviewed.
select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at
from order_state s
where s.city_id = :cityId and s.situation = :situation and s.open
  and (not :unreviewed::boolean or s.state #>> '{situation,reviewed}' = 'false')
  and (s.created_at, s.order_id) > (:afterCreatedAt::timestamptz, :afterOrderId::uuid)
order by s.created_at, s.order_id
limit :limit::integer
