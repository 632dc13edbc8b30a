-- Takes out files whose fact never came to be (the server died in between); answers where they lay.
-- :column shown unknown
-- :column thumbnail unknown
with gone as (
  delete from attachment a
  using order_state s
  where a.city_id = :cityId and a.created_at < :before and a.created_at > :since and a.erased_at is null
    and s.city_id = a.city_id and s.order_id = a.order_id
    and not (coalesce(s.state -> 'attachments', '[]') @> jsonb_build_array(jsonb_build_object('attachmentId', a.attachment_id)))
  returning a.attachment_id, a.original_address, a.shown, a.thumbnail
)
select attachment_id, original_address, shown, thumbnail from gone
