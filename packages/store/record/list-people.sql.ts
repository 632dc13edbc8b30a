// Generated from list-people.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListPeopleParams {
  readonly cityId: string
  readonly text: string | null
  readonly posting: unknown | null
  readonly situation: string | null
  readonly after: string | null
  readonly most: number
}

export interface ListPeopleRow {
  readonly record_id: string
  readonly version: number
  readonly login: string
  readonly state: unknown
}

export const listPeople: Statement<ListPeopleParams, ListPeopleRow> = {
  name: 'listPeople_0115ac93',
  text: `-- People of the directory by login: by words of their name or login, by a posting they hold or held.





select record_id, version, natural_key as "login", state
from record_state
where city_id = $1 and record_kind = 'person'
  and ($2::text is null or strpos(lower(title), lower($2::text)) > 0 or natural_key ^@ lower($2::text))
  and ($3::jsonb is null or state -> 'postings' @> $3::jsonb)
  and ($4::text is null or situation = $4::text)
  and ($5::text is null or natural_key > $5::text)
order by natural_key
limit $6::integer`,
  order: ['cityId', 'text', 'posting', 'situation', 'after', 'most'],
  json: ['posting'],
}
