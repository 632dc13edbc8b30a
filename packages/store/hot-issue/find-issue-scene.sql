-- An issue of one street and one category, with its orders that are still open; nothing when it is spread wider.
-- :column orderIds readonly string[]
select
  i.street_id as "street_id!", i.category_id as "category_id!", i.title, i.orders, i.people,
  array(
    select m.order_id from hot_issue_order m
    join order_state s on s.city_id = m.city_id and s.order_id = m.order_id
    where m.city_id = i.city_id and m.issue_id = i.issue_id and s.open and not s.confidential and s.lead_unit_id is not null
    order by m.order_id
  )::text[] as "orderIds!"
from hot_issue i
where i.city_id = :cityId and i.issue_id = :issueId::uuid and i.street_id is not null and i.category_id is not null
