-- Pictures that no machine has looked at yet, oldest first.
-- :column shown unknown
select a.attachment_id, a.order_id, a.shown
from attachment a
join order_state s on s.city_id = a.city_id and s.order_id = a.order_id
where a.city_id = :cityId and a.sort = 'picture' and a.machine_read_at is null and a.erased_at is null and a.shown is not null
  and s.state -> 'attachments' @> jsonb_build_array(jsonb_build_object('attachmentId', a.attachment_id))
order by a.created_at, a.attachment_id
limit :most
