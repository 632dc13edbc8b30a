-- A window by closing is read from the trace itself: the closings of a span of time, without looking at every order.
-- No index of a partitioned table is made concurrently.
-- squawk-ignore require-concurrent-index-creation
create index event_closing on event (city_id, at, stream_id) where kind = 'orderClosed';
