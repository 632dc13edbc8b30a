-- What machines made out in the pictures of orders, for the index. Not of confidential orders, whose pictures may say who
-- reported; nothing of what was withdrawn or erased.
select a.order_id, a.machine_text as "machine_text!"
from attachment a
join order_state s on s.city_id = a.city_id and s.order_id = a.order_id
cross join lateral jsonb_array_elements(s.state -> 'attachments') as f (fact)
where a.city_id = :cityId and a.order_id = any (:orderIds::uuid[]) and a.machine_text <> '' and a.erased_at is null
  and not s.confidential and (f.fact ->> 'attachmentId')::uuid = a.attachment_id and f.fact ->> 'withdrawnAt' is null
order by a.order_id, a.created_at, a.attachment_id
