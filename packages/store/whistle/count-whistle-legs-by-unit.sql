-- Parts of whistles between two moments, by the unit that was called. No units: all.
-- :param unitIds readonly string[] | null
select
  l.unit_id as "unit_id!", count(*)::integer as "summonses!", (count(*) filter (where l.signed_in_time))::integer as "signedInTime!",
  (count(*) filter (where l.arrived_in_time))::integer as "arrivedInTime!", (count(*) filter (where not l.arrived_in_time))::integer as "arrivedLate!",
  (count(*) filter (where l.refused))::integer as "refused!", (count(*) filter (where l.failed))::integer as "failed!",
  coalesce(sum(l.seconds_to_arrive), 0)::double precision as "secondsToArrive!", count(l.seconds_to_arrive)::integer as "withSecondsToArrive!",
  coalesce(sum(l.score), 0)::double precision as "score!", count(l.score)::integer as "scored!"
from whistle_leg_fact l
join whistle_fact w on w.city_id = l.city_id and w.whistle_id = l.whistle_id
where l.city_id = :cityId and not w.called_off and l.blown_at >= :fromAt::timestamptz and l.blown_at < :untilAt::timestamptz
  and (:unitIds::text[] is null or l.unit_id = any (:unitIds::text[]))
group by l.unit_id
