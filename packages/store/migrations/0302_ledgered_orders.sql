-- no-transaction
-- Orders that stand or stood on the ledger: the long-term list, cleared one by one. Few among millions.
create index concurrently if not exists order_state_ledgered on order_state (city_id, created_at desc, order_id desc) where jsonb_typeof(state -> 'ledger') = 'object'
