-- What is open now, by the unit that leads it; behind row-level security. The partial index on open orders holds it.
select s.lead_unit_id as "leadUnitId!", count(*)::integer as "open!",
  (count(*) filter (where s.reply_due_at <= :now::timestamptz))::integer as "overdue!",
  (count(*) filter (where s.reply_due_at > :now::timestamptz and s.reply_due_at <= :soon::timestamptz))::integer as "dueSoon!",
  (count(*) filter (where s.situation = 'ledgered'))::integer as "ledgered!",
  min(s.reply_due_at) as "oldestDueAt"
from order_state s
where s.city_id = :cityId and s.open and s.lead_unit_id is not null
group by s.lead_unit_id
