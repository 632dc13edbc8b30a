// Generated from count-whistle-legs-by-caller.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountWhistleLegsByCallerParams {
  readonly cityId: string
  readonly fromAt: string
  readonly untilAt: string
  readonly unitIds: readonly string[] | null
}

export interface CountWhistleLegsByCallerRow {
  readonly unit_id: string
  readonly summonses: number
  readonly signedInTime: number
  readonly arrivedInTime: number
  readonly arrivedLate: number
  readonly refused: number
  readonly failed: number
  readonly secondsToArrive: number
  readonly withSecondsToArrive: number
  readonly score: number
  readonly scored: number
}

export const countWhistleLegsByCaller: Statement<CountWhistleLegsByCallerParams, CountWhistleLegsByCallerRow> = {
  name: 'countWhistleLegsByCaller_112ab733',
  text: `-- Parts of whistles between two moments, by the unit that called. No units: all.

select
  l.caller_unit_id as "unit_id", count(*)::integer as "summonses", (count(*) filter (where l.signed_in_time))::integer as "signedInTime",
  (count(*) filter (where l.arrived_in_time))::integer as "arrivedInTime", (count(*) filter (where not l.arrived_in_time))::integer as "arrivedLate",
  (count(*) filter (where l.refused))::integer as "refused", (count(*) filter (where l.failed))::integer as "failed",
  coalesce(sum(l.seconds_to_arrive), 0)::double precision as "secondsToArrive", count(l.seconds_to_arrive)::integer as "withSecondsToArrive",
  coalesce(sum(l.score), 0)::double precision as "score", count(l.score)::integer as "scored"
from whistle_leg_fact l
join whistle_fact w on w.city_id = l.city_id and w.whistle_id = l.whistle_id
where l.city_id = $1 and not w.called_off and l.blown_at >= $2::timestamptz and l.blown_at < $3::timestamptz
  and ($4::text[] is null or l.caller_unit_id = any ($4::text[]))
group by l.caller_unit_id`,
  order: ['cityId', 'fromAt', 'untilAt', 'unitIds'],
}
