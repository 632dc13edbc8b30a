-- What is visible now, as PostgreSQL names it.
select pg_current_snapshot()::text as "snapshot!"
