-- Orders that may be about the same matter, with what they are compared by; only those that the reader may see.
-- :param petitionerId string | null
-- :param streetId string | null
-- :param categoryId string | null
-- :column issue_id string | null
-- :column issue_title string | null
-- :column issue_heat number | null
-- :column issue_alarm string | null
-- :column issue_orders number | null
-- :column issue_people number | null
select
  c.order_id as "order_id!", encode(c.sketch, 'base64') as "sketch!", c.same_person as "same_person!", c.nearby as "nearby!",
  s.order_number as "order_number!", s.title as "title!", s.situation as "situation!", s.open as "open!", s.category_id, s.place_unit_id, s.lead_unit_id, s.created_at as "created_at!",
  i.issue_id, i.title as issue_title, i.heat as issue_heat, i.alarm as issue_alarm, i.orders as issue_orders, i.people as issue_people
from look_alike_candidates(:tokens::integer[], :petitionerId::uuid, :streetId::text, :categoryId::text, :since::timestamptz, :most::integer) c
join order_state s on s.city_id = :cityId and s.order_id = c.order_id
left join hot_issue_order m on m.city_id = :cityId and m.order_id = c.order_id
left join hot_issue i on i.city_id = :cityId and i.issue_id = m.issue_id
