-- Whistles that units blew between two moments, by unit and kind. No units: all.
-- :param unitIds readonly string[] | null
select
  caller_unit_id as unit_id, kind, count(*)::integer as "whistles!", (count(*) filter (where entry = 'informal'))::integer as "informal!",
  (count(*) filter (where solved_at is not null))::integer as "solved!", (count(*) filter (where solved_in_time))::integer as "solvedInTime!",
  coalesce(sum(seconds_on_scene), 0)::double precision as "secondsOnScene!", count(seconds_on_scene)::integer as "withSecondsOnScene!"
from whistle_fact
where city_id = :cityId and not called_off and blown_at >= :fromAt::timestamptz and blown_at < :untilAt::timestamptz
  and (:unitIds::text[] is null or caller_unit_id = any (:unitIds::text[]))
group by caller_unit_id, kind
