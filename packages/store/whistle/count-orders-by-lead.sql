-- Orders that units led and that came in between two moments: what the whistle ratio divides by (R046). No units: all.
-- :param unitIds readonly string[] | null
select lead_unit_id as "unit_id!", count(*)::integer as "orders!"
from order_state
where city_id = :cityId and lead_unit_id is not null and created_at >= :fromAt::timestamptz and created_at < :untilAt::timestamptz
  and (:unitIds::text[] is null or lead_unit_id = any (:unitIds::text[]))
group by lead_unit_id
