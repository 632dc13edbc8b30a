-- What is open now, by where it lies; overdue is what waits for its reply beyond the limit. The partial index on open orders holds it.
select s.place_unit_id, s.district_id, count(*)::integer as open,
  (count(*) filter (where s.reply_due_at <= :now::timestamptz))::integer as overdue,
  (count(*) filter (where s.reply_due_at > :now::timestamptz and s.reply_due_at <= :soon::timestamptz))::integer as due_soon,
  (count(*) filter (where s.emergency))::integer as urgent
from order_state s
where s.city_id = :cityId and s.open
group by s.place_unit_id, s.district_id
