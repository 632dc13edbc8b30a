-- Clocks in quarantine are nobody's next moment.
select next_due_at as "next_due_at!" from order_state
where city_id = :cityId and next_due_at is not null
  and coalesce((select false from quarantine q where q.city_id = :cityId and q.thing = 'order/' || order_id), true)
order by next_due_at
limit 1
