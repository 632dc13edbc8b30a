// Generated from list-typical-cases.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListTypicalCasesParams {
  readonly cityId: string
  readonly words: string | null
  readonly kind: string | null
}

export interface ListTypicalCasesRow {
  readonly record_id: string
  readonly state: unknown
}

export const listTypicalCases: Statement<ListTypicalCasesParams, ListTypicalCasesRow> = {
  name: 'listTypicalCases_0cc08c8c',
  text: `-- Whistles written up as typical cases, newest first: for all staff of the city, so not behind the policy of whistles. What is
-- read of them is what the case tells.



select
  record_id,
  jsonb_build_object('callerUnitId', state -> 'callerUnitId', 'matter', state -> 'matter', 'call', state -> 'call', 'outcome', state -> 'outcome', 'figures', state -> 'figures', 'typicalCase', state -> 'typicalCase',
    'unitIds', (select jsonb_agg(distinct l -> 'unitId') from jsonb_array_elements(state -> 'legs') l)) as state
from record_state
where city_id = $1 and record_kind = 'whistle' and situation in ('closed', 'assessed') and state -> 'typicalCase' <> 'null'::jsonb
  and ($2::text is null or (state -> 'typicalCase')::text || title ilike '%' || $2::text || '%')
  and ($3::text is null or state -> 'call' ->> 'kind' = $3::text or state -> 'call' ->> 'everydayKind' = $3::text)
order by state -> 'typicalCase' ->> 'at' desc, record_id
limit 200`,
  order: ['cityId', 'words', 'kind'],
}
