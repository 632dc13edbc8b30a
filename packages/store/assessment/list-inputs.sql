select order_id, order_number, facts from assessment_input
where city_id = :cityId and window_id = :windowId and order_id > :afterId::uuid
order by order_id
limit :most::integer
