-- What figures know of the orders of some days, by id; all, or those counted under one word (`leadStreet:<unit>`).
-- :param word string | null
-- :column facts unknown
select order_id, facts from counted_order
where city_id = :cityId and order_id > :afterId::uuid
  and (:word::text is null or counted_as @> array[:word::text])
  and (case when :byClosing::boolean then closed_on else created_on end) between :fromOn::date and :lastOn::date
order by order_id
limit :most::integer
