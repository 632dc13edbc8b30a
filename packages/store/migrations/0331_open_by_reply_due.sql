-- no-transaction
-- What the city has open, the soonest owed reply first: lists, counts by lead and by place.
create index concurrently if not exists order_state_open_reply_due on order_state (city_id, reply_due_at, order_id) where open
