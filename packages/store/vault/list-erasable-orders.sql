-- Closed orders whose retention has passed and that still say who somebody was, or what they said in their own words.
select s.order_id from order_state s
where s.city_id = :cityId and not s.open and s.updated_at < :before
  and (exists (select from vault_record v where v.city_id = s.city_id and v.order_id = s.order_id and v.erased_at is null)
    or exists (select from order_words w where w.city_id = s.city_id and w.order_id = s.order_id and w.erased_at is null))
order by s.updated_at
limit :most::integer
