-- no-transaction
-- The day on which a leader took the call that an order came of, for the order's own page.
create index concurrently if not exists record_state_leader_call on record_state using gin ((state -> 'calls') jsonb_path_ops) where record_kind = 'call_in_day'
