-- Numbers of calls before a moment are forgotten; answers how many.
with gone as (
  delete from call_number where city_id = :cityId and at < :before::timestamptz
  returning 1
)
select count(*)::integer as "forgotten!" from gone
