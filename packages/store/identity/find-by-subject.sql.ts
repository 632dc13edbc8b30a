// Generated from find-by-subject.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindBySubjectParams {
  readonly cityId: string
  readonly subject: string
  readonly login: string | null
}

export interface FindBySubjectRow {
  readonly personId: string
  readonly person: unknown
  readonly subject: string | null
}

export const findBySubject: Statement<FindBySubjectParams, FindBySubjectRow> = {
  name: 'findBySubject_536b61b1',
  text: `-- Who somebody is that the city's own sign-on vouches for: whom it named before, else who has the login and is not
-- bound to another name there.


select p.record_id as "personId", p.state as "person", a.subject as "subject"
from record_state p
left join account a on a.city_id = p.city_id and a.person_id = p.record_id
where p.city_id = $1 and p.record_kind = 'person' and (a.subject = $2 or (p.natural_key = $3::text and a.subject is null))
order by (a.subject = $2) desc nulls last
limit 1`,
  order: ['cityId', 'subject', 'login'],
}
