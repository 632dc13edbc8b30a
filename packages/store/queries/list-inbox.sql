-- What the units have to do, soonest due first: orders they lead, assist, got a copy of or were given a part in.
-- :column ties string[]
with due as (
  select order_id, array_agg(distinct tie order by tie) as ties, coalesce(min(due_at), 'infinity') as due_at
  from order_tie
  where city_id = :cityId and unit_id = any (:unitIds::text[]) and open and tie = any (:ties::text[])
  group by order_id
)
select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.next_due_at, s.updated_at, d.ties, nullif(d.due_at, 'infinity') as due_at
from due d
join order_state s on s.city_id = :cityId and s.order_id = d.order_id
where s.situation = any (:situations::text[])
  and (d.due_at, d.order_id) > (:afterDueAt::timestamptz, :afterOrderId::uuid)
order by d.due_at, d.order_id
limit :limit::integer
