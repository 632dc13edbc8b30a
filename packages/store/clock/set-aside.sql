-- Puts a clock that cannot be fired aside: for ten seconds, then four times as long after each try, at most six hours.
insert into quarantine as q (city_id, thing, reason, tries, since, retry_at)
values (:cityId, :thing, :reason, 1, :now, :now::timestamptz + interval '10 seconds')
on conflict (city_id, thing) do update set
  reason = excluded.reason, tries = q.tries + 1,
  retry_at = excluded.since + least(interval '10 seconds' * power(4, least(q.tries, 12)), interval '6 hours')
