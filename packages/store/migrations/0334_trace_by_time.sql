-- Whoever inspects asks what happened in a stretch of time. The trace is written in the order of time, so that a summary
-- of blocks finds a day's facts, and costs a write next to nothing. No index of a partitioned table is made concurrently.
-- squawk-ignore require-concurrent-index-creation
create index event_by_time on event using brin (at);
