-- An issue's orders that the reader may see, newest first.
select s.order_id, s.order_number, s.version, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.reply_due_at, s.next_due_at, s.updated_at
from hot_issue_order m
join order_state s on s.city_id = m.city_id and s.order_id = m.order_id
where m.city_id = :cityId and m.issue_id = :issueId::uuid
order by s.created_at desc, s.order_id desc
limit :most::integer
