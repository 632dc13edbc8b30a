// Generated from find-trace-facts.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindTraceFactsParams {
  readonly cityId: string
  readonly fromAt: string
  readonly untilAt: string
  readonly streamId: string | null
  readonly actorId: string | null
  readonly unitId: string | null
  readonly kind: string | null
  readonly requestId: string | null
  readonly beforeAt: string | null
  readonly beforeStreamId: string | null
  readonly beforeSequence: number | null
  readonly most: number
}

export interface FindTraceFactsRow {
  readonly stream_kind: string
  readonly stream_id: string
  readonly sequence: number
  readonly kind: string
  readonly at: string
  readonly actor_kind: string
  readonly actor_id: string
  readonly unit_id: string | null
  readonly request_id: string
  readonly order_number: string | null
}

export const findTraceFacts: Statement<FindTraceFactsParams, FindTraceFactsRow> = {
  name: 'findTraceFacts_6324dfb1',
  text: `-- Facts of the trace in a stretch of time or of one stream, newest first, without what they say. For inspection.









select e.stream_kind as "stream_kind", e.stream_id as "stream_id", e.sequence as "sequence", e.kind as "kind", e.at as "at", e.actor_kind as "actor_kind", e.actor_id as "actor_id", e.unit_id, e.request_id as "request_id", s.order_number
from (
  select stream_kind, stream_id, sequence, kind, at, actor_kind, actor_id, unit_id, request_id
  from event
  where city_id = $1 and at >= $2::timestamptz and at < $3::timestamptz
    and ($4::uuid is null or stream_id = $4::uuid)
    and ($5::text is null or actor_id = $5)
    and ($6::text is null or unit_id = $6)
    and ($7::text is null or kind = $7)
    and ($8::text is null or request_id = $8)
    and ($9::timestamptz is null or (at, stream_id, sequence) < ($9::timestamptz, $10::uuid, $11::integer))
  order by at desc, stream_id desc, sequence desc
  limit $12::integer
) e
left join order_state s on e.stream_kind = 'order' and s.city_id = $1 and s.order_id = e.stream_id
order by e.at desc, e.stream_id desc, e.sequence desc`,
  order: ['cityId', 'fromAt', 'untilAt', 'streamId', 'actorId', 'unitId', 'kind', 'requestId', 'beforeAt', 'beforeStreamId', 'beforeSequence', 'most'],
}
