select order_id from order_state
where city_id = :cityId and open and order_id > :afterOrderId::uuid
order by order_id
limit :most::integer
