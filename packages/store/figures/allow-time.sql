-- Until the transaction ends: all sums of a large city take their time to move.
select set_config('statement_timeout', '0', true) as allowed
