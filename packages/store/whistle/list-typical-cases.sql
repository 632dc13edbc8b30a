-- Whistles written up as typical cases, newest first: for all staff of the city, so not behind the policy of whistles. What is
-- read of them is what the case tells.
-- :param words string | null
-- :param kind string | null
-- :column state unknown
select
  record_id,
  jsonb_build_object('callerUnitId', state -> 'callerUnitId', 'matter', state -> 'matter', 'call', state -> 'call', 'outcome', state -> 'outcome', 'figures', state -> 'figures', 'typicalCase', state -> 'typicalCase',
    'unitIds', (select jsonb_agg(distinct l -> 'unitId') from jsonb_array_elements(state -> 'legs') l)) as state
from record_state
where city_id = :cityId and record_kind = 'whistle' and situation in ('closed', 'assessed') and state -> 'typicalCase' <> 'null'::jsonb
  and (:words::text is null or (state -> 'typicalCase')::text || title ilike '%' || :words::text || '%')
  and (:kind::text is null or state -> 'call' ->> 'kind' = :kind::text or state -> 'call' ->> 'everydayKind' = :kind::text)
order by state -> 'typicalCase' ->> 'at' desc, record_id
limit 200
