select ensure_search_partitions(:fromOn::date, :toOn::date) as "made!"
