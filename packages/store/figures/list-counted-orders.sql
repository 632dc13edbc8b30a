-- Facts of orders after one, by id; for counting anew.
-- :column facts unknown
-- :column countedAs readonly string[]
select order_id, facts, counted_as as "countedAs!" from counted_order where city_id = :cityId and order_id > :afterId::uuid order by order_id limit :most::integer
