// Generated from count-whistles-by-unit.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountWhistlesByUnitParams {
  readonly cityId: string
  readonly fromAt: string
  readonly untilAt: string
  readonly unitIds: readonly string[] | null
}

export interface CountWhistlesByUnitRow {
  readonly unit_id: string
  readonly kind: string
  readonly whistles: number
  readonly informal: number
  readonly solved: number
  readonly solvedInTime: number
  readonly secondsOnScene: number
  readonly withSecondsOnScene: number
}

export const countWhistlesByUnit: Statement<CountWhistlesByUnitParams, CountWhistlesByUnitRow> = {
  name: 'countWhistlesByUnit_49e891e0',
  text: `-- Whistles in which units had a part, by unit and kind. No units: all.

select
  l.unit_id, w.kind, count(*)::integer as "whistles", (count(*) filter (where w.entry = 'informal'))::integer as "informal",
  (count(*) filter (where w.solved_at is not null))::integer as "solved", (count(*) filter (where w.solved_in_time))::integer as "solvedInTime",
  coalesce(sum(w.seconds_on_scene), 0)::double precision as "secondsOnScene", count(w.seconds_on_scene)::integer as "withSecondsOnScene"
from (
  select distinct whistle_id, unit_id from whistle_leg_fact
  where city_id = $1 and blown_at >= $2::timestamptz and blown_at < $3::timestamptz and ($4::text[] is null or unit_id = any ($4::text[]))
) l
join whistle_fact w on w.city_id = $1 and w.whistle_id = l.whistle_id
where not w.called_off
group by l.unit_id, w.kind`,
  order: ['cityId', 'fromAt', 'untilAt', 'unitIds'],
}
