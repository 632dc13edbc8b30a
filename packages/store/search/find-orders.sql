-- Orders by words, newest first; those the reader may see.
select
  s.order_id, s.order_number, s.version, s.title, s.situation, s.kind, s.channel, s.category_id, s.place_unit_id, s.district_id, s.lead_unit_id,
  s.emergency, s.confidential, s.created_at, s.handle_due_at, s.next_due_at, s.updated_at
from search_document d
join order_state s on s.city_id = d.city_id and s.order_id = d.subject_id
where d.city_id = :cityId and d.subject_kind = 'order' and d.tokens @@ :question::text::tsquery
  and (d.at, d.subject_id) < (:beforeAt::timestamptz, :beforeId::uuid)
order by d.at desc, d.subject_id desc
limit :limit::integer
