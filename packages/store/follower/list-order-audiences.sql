-- Who may see these orders: the same answer as the row-level policy, for the live feed.
-- :column tieUnitIds readonly string[]
select
  s.order_id, s.version, s.lead_unit_id, s.lead_district_id, s.district_id, s.confidential, s.registered_by, s.barred_unit_ids, s.barred_person_ids,
  array(
    select t.unit_id from order_tie t where t.city_id = s.city_id and t.order_id = s.order_id and not t.ended
  ) as "tieUnitIds!"
from order_state s
where s.city_id = :cityId and s.order_id = any (:orderIds::uuid[])
