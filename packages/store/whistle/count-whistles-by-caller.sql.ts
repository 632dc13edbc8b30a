// Generated from count-whistles-by-caller.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountWhistlesByCallerParams {
  readonly cityId: string
  readonly fromAt: string
  readonly untilAt: string
  readonly unitIds: readonly string[] | null
}

export interface CountWhistlesByCallerRow {
  readonly unit_id: string
  readonly kind: string
  readonly whistles: number
  readonly informal: number
  readonly solved: number
  readonly solvedInTime: number
  readonly secondsOnScene: number
  readonly withSecondsOnScene: number
}

export const countWhistlesByCaller: Statement<CountWhistlesByCallerParams, CountWhistlesByCallerRow> = {
  name: 'countWhistlesByCaller_68421c1d',
  text: `-- Whistles that units blew between two moments, by unit and kind. No units: all.

select
  caller_unit_id as unit_id, kind, count(*)::integer as "whistles", (count(*) filter (where entry = 'informal'))::integer as "informal",
  (count(*) filter (where solved_at is not null))::integer as "solved", (count(*) filter (where solved_in_time))::integer as "solvedInTime",
  coalesce(sum(seconds_on_scene), 0)::double precision as "secondsOnScene", count(seconds_on_scene)::integer as "withSecondsOnScene"
from whistle_fact
where city_id = $1 and not called_off and blown_at >= $2::timestamptz and blown_at < $3::timestamptz
  and ($4::text[] is null or caller_unit_id = any ($4::text[]))
group by caller_unit_id, kind`,
  order: ['cityId', 'fromAt', 'untilAt', 'unitIds'],
}
