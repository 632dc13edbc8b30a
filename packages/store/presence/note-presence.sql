-- Somebody has an order open: written down, what is stale goes, and who else has it open is answered with whether that
-- is news to them.
-- :param unitId string | null
with before as (
  select doing from order_presence
  where city_id = :cityId and order_id = :orderId::uuid and person_id = :personId and at >= :staleBefore::timestamptz
),
stale as (
  delete from order_presence where city_id = :cityId and order_id = :orderId::uuid and person_id <> :personId and at < :staleBefore::timestamptz
  returning 1
),
mine as (
  insert into order_presence (city_id, order_id, person_id, unit_id, doing, since, at)
  values (:cityId, :orderId::uuid, :personId, :unitId, :doing, :at::timestamptz, :at::timestamptz)
  on conflict (city_id, order_id, person_id) do update set
    unit_id = excluded.unit_id, doing = excluded.doing, at = excluded.at,
    since = case when order_presence.at < :staleBefore::timestamptz then excluded.since else order_presence.since end
  returning 1
)
select person_id, unit_id, doing, since, not exists (select from before where before.doing = :doing) as "isNews!"
from order_presence
where city_id = :cityId and order_id = :orderId::uuid and person_id <> :personId and at >= :staleBefore::timestamptz
order by since, person_id
