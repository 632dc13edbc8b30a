select ensure_event_partitions(:fromOn::date, :toOn::date) as "made!"
