-- Begins an upload unless as many are on their way as the order has room for.
insert into upload (city_id, upload_id, order_id, purpose, name, bytes, doer_kind, doer_id, key_id, created_at, expires_at)
select :cityId, :uploadId::uuid, :orderId::uuid, :purpose, :name, :bytes::bigint, :doerKind, :doerId, :keyId, :now::timestamptz, :expiresAt::timestamptz
where (
  select count(*) from upload u
  where u.city_id = :cityId and u.order_id = :orderId::uuid and u.settled_at is null and u.expires_at > :now::timestamptz
) < :room::integer
