-- How often a caller has come: in all, still running, this month and this year; behind row-level security.
select count(*)::integer as "total!", count(*) filter (where s.open)::integer as "running!",
  count(*) filter (where s.created_at >= :monthStart::timestamptz)::integer as "inMonth!",
  count(*) filter (where s.created_at >= :yearStart::timestamptz)::integer as "inYear!"
from order_state s
where s.city_id = :cityId and s.petitioner_id = :petitionerId::uuid
