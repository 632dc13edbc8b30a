-- Orders a unit led that came in between two moments: what the whistle ratio divides by (R046).
select count(*)::integer as "orders!"
from order_state
where city_id = :cityId and lead_unit_id = :unitId and created_at >= :fromAt::timestamptz and created_at < :untilAt::timestamptz
