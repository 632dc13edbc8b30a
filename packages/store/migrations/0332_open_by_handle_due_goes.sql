-- no-transaction
-- Nothing is listed by the handling limit any more.
drop index concurrently if exists order_state_open_due
