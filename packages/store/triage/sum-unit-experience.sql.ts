// Generated from sum-unit-experience.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SumUnitExperienceParams {
  readonly cityId: string
  readonly categoryId: string
  readonly sinceOn: string
}

export interface SumUnitExperienceRow {
  readonly unit_id: string
  readonly street_id: string
  readonly dispatched: number
  readonly objected: number
  readonly lost: number
  readonly gained: number
  readonly reworked: number
}

export const sumUnitExperience: Statement<SumUnitExperienceParams, SumUnitExperienceRow> = {
  name: 'sumUnitExperience_2acd052e',
  text: `-- How dispatches of a kind of matter went since a month, by unit and place.
select unit_id, street_id, sum(dispatched)::bigint as "dispatched", sum(objected)::bigint as "objected", sum(lost)::bigint as "lost", sum(gained)::bigint as "gained", sum(reworked)::bigint as "reworked"
from unit_experience
where city_id = $1 and category_id = $2 and month_on >= $3::date
group by unit_id, street_id`,
  order: ['cityId', 'categoryId', 'sinceOn'],
}
