-- How long it took until the unit that leads had an order, and until it signed, by whom it was first dispatched to.
-- :column first_unit_id string
-- :column lead_unit_id string
-- :column minutes_to_unit number
-- :column minutes_to_signature number | null
select first_unit_id, lead_unit_id, count(*)::integer as "orders!", count(signed_at)::integer as "signed!",
  (avg(extract(epoch from sent_at - created_at)) / 60)::double precision as minutes_to_unit,
  (avg(extract(epoch from signed_at - created_at)) / 60)::double precision as minutes_to_signature
from (
  select s.created_at, s.lead_unit_id, s.state -> 'dispatches' -> 0 ->> 'leadUnitId' as first_unit_id,
    (s.state -> 'dispatches' -> -1 ->> 'at')::timestamptz as sent_at, (s.state ->> 'signedAt')::timestamptz as signed_at
  from order_state s
  where s.city_id = :cityId and s.created_at >= :fromAt::timestamptz and s.created_at < :toAt::timestamptz and s.lead_unit_id is not null
) as orders
group by first_unit_id, lead_unit_id
