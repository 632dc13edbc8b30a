-- What the units have to do, soonest due first: orders they lead, assist, got a copy of or were given a part in. Walks
-- each unit's open ties by their deadlines and stops at a page; of an order's several ties the soonest stands for it.
-- (Values asked for one by one, and `|| ''`, leave the planner no way but along the ties and by order, whatever it
-- believes about the tables.)
-- :column ties string[]
select
  s.order_id, s.version, s.order_number, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at, nullif(mine.due_at, 'infinity') as due_at,
  array(
    select distinct a.tie from order_tie a
    where a.city_id = :cityId and a.order_id = mine.order_id and a.unit_id || '' = any (:unitIds::text[]) and a.open and a.tie = any (:ties::text[])
    order by a.tie
  ) as "ties!"
from (
  select part.order_id, part.due_at
  from unnest(:unitIds::text[]) as u (id)
  cross join lateral (
    select t.order_id, coalesce(t.due_at, 'infinity') as due_at
    from order_tie t
    where t.city_id = :cityId and t.unit_id = u.id and t.open and t.tie = any (:ties::text[])
      and (coalesce(t.due_at, 'infinity'), t.order_id) > (:afterDueAt::timestamptz, :afterOrderId::uuid)
      and (
        select true from order_tie e
        where e.city_id = t.city_id and e.order_id = t.order_id and e.unit_id || '' = any (:unitIds::text[]) and e.open and e.tie = any (:ties::text[])
          and (coalesce(e.due_at, 'infinity'), e.unit_id, e.tie) < (coalesce(t.due_at, 'infinity'), t.unit_id, t.tie)
        limit 1
      ) is null
      and (select f.situation from order_state f where f.city_id = t.city_id and f.order_id = t.order_id) = any (:situations::text[])
    order by coalesce(t.due_at, 'infinity'), t.order_id
    limit :limit::integer
  ) part
  order by part.due_at, part.order_id
  limit :limit::integer
) mine
join order_state s on s.city_id = :cityId and s.order_id = mine.order_id
order by mine.due_at, mine.order_id
