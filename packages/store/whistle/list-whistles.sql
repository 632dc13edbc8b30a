-- Whistles a reader may see, newest first; row-level security keeps to the scope.
-- :column state unknown
-- :param situations readonly string[] | null
-- :param unitId string | null
-- :param campaignId string | null
-- :param typicalOnly boolean | null
-- :param fromAt string | null
-- :param untilAt string | null
-- :param beforeAt string | null
select record_id, version, situation, unit_id, title, created_at, updated_at, next_due_at, state
from record_state
where city_id = :cityId and record_kind = 'whistle'
  and (:situations::text[] is null or situation = any (:situations::text[]))
  and (:unitId::text is null or unit_id = :unitId::text or seen_by_unit_ids && array[:unitId::text])
  and (:campaignId::text is null or state -> 'matter' ->> 'campaignId' = :campaignId::text)
  and (:typicalOnly::boolean is not true or state -> 'typicalCase' <> 'null'::jsonb)
  and (:fromAt::timestamptz is null or created_at >= :fromAt::timestamptz)
  and (:untilAt::timestamptz is null or created_at < :untilAt::timestamptz)
  and (:beforeAt::timestamptz is null or created_at < :beforeAt::timestamptz)
order by created_at desc, record_id desc
limit :most::integer
