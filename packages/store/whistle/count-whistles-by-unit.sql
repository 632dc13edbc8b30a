-- Whistles in which units had a part, by unit and kind. No units: all.
-- :param unitIds readonly string[] | null
select
  l.unit_id, w.kind, count(*)::integer as "whistles!", (count(*) filter (where w.entry = 'informal'))::integer as "informal!",
  (count(*) filter (where w.solved_at is not null))::integer as "solved!", (count(*) filter (where w.solved_in_time))::integer as "solvedInTime!",
  coalesce(sum(w.seconds_on_scene), 0)::double precision as "secondsOnScene!", count(w.seconds_on_scene)::integer as "withSecondsOnScene!"
from (
  select distinct whistle_id, unit_id from whistle_leg_fact
  where city_id = :cityId and blown_at >= :fromAt::timestamptz and blown_at < :untilAt::timestamptz and (:unitIds::text[] is null or unit_id = any (:unitIds::text[]))
) l
join whistle_fact w on w.city_id = :cityId and w.whistle_id = l.whistle_id
where not w.called_off
group by l.unit_id, w.kind
