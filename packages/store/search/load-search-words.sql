-- What residents said themselves, for the index; nothing of what was erased.
select order_id, part, title, body from order_words
where city_id = :cityId and order_id = any (:orderIds::uuid[]) and erased_at is null
order by order_id, at, words_id
