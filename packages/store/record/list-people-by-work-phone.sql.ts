// Generated from list-people-by-work-phone.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListPeopleByWorkPhoneParams {
  readonly cityId: string
  readonly digits: readonly string[]
}

export interface ListPeopleByWorkPhoneRow {
  readonly record_id: string
  readonly state: unknown
}

export const listPeopleByWorkPhone: Statement<ListPeopleByWorkPhoneParams, ListPeopleByWorkPhoneRow> = {
  name: 'listPeopleByWorkPhone_532a69ca',
  text: `-- People who serve and have one of these numbers, digits alone; for the system's own use.

select record_id, state
from record_state
where city_id = $1 and record_kind = 'person' and situation = 'serving'
  and regexp_replace(state ->> 'workPhone', '\\D', '', 'g') = any ($2::text[])
order by record_id`,
  order: ['cityId', 'digits'],
}
