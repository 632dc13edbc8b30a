// Generated from list-whistles.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListWhistlesParams {
  readonly cityId: string
  readonly situations: readonly string[] | null
  readonly unitId: string | null
  readonly campaignId: string | null
  readonly typicalOnly: boolean | null
  readonly fromAt: string | null
  readonly untilAt: string | null
  readonly beforeAt: string | null
  readonly most: number
}

export interface ListWhistlesRow {
  readonly record_id: string
  readonly version: number
  readonly situation: string
  readonly unit_id: string | null
  readonly title: string
  readonly created_at: string
  readonly updated_at: string
  readonly next_due_at: string | null
  readonly state: unknown
}

export const listWhistles: Statement<ListWhistlesParams, ListWhistlesRow> = {
  name: 'listWhistles_21b9da8f',
  text: `-- Whistles a reader may see, newest first; row-level security keeps to the scope.








select record_id, version, situation, unit_id, title, created_at, updated_at, next_due_at, state
from record_state
where city_id = $1 and record_kind = 'whistle'
  and ($2::text[] is null or situation = any ($2::text[]))
  and ($3::text is null or unit_id = $3::text or seen_by_unit_ids && array[$3::text])
  and ($4::text is null or state -> 'matter' ->> 'campaignId' = $4::text)
  and ($5::boolean is not true or state -> 'typicalCase' <> 'null'::jsonb)
  and ($6::timestamptz is null or created_at >= $6::timestamptz)
  and ($7::timestamptz is null or created_at < $7::timestamptz)
  and ($8::timestamptz is null or created_at < $8::timestamptz)
order by created_at desc, record_id desc
limit $9::integer`,
  order: ['cityId', 'situations', 'unitId', 'campaignId', 'typicalOnly', 'fromAt', 'untilAt', 'beforeAt', 'most'],
}
