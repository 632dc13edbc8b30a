-- no-transaction
-- Pictures that no machine has looked at yet.
create index concurrently if not exists attachment_unread on attachment (city_id, created_at) where sort = 'picture' and machine_read_at is null and erased_at is null;
