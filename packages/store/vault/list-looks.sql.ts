// Generated from list-looks.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListLooksParams {
  readonly cityId: string
  readonly subjectId: string | null
  readonly personId: string | null
  readonly beforeLookId: string | null
  readonly most: number
}

export interface ListLooksRow {
  readonly look_id: string
  readonly at: string
  readonly person_id: string
  readonly unit_id: string | null
  readonly subject_kind: string
  readonly subject_id: string
  readonly reason: string
  readonly request_id: string
}

export const listLooks: Statement<ListLooksParams, ListLooksRow> = {
  name: 'listLooks_99a7c866',
  text: `-- Who looked at personal data, newest first; before a place when paging.



select look_id, at, person_id, unit_id, subject_kind, subject_id, reason, request_id
from look
where city_id = $1 and personal
  and ($2::text is null or subject_id = $2)
  and ($3::text is null or person_id = $3)
  and ($4::uuid is null or look_id < $4::uuid)
order by look_id desc
limit $5::integer`,
  order: ['cityId', 'subjectId', 'personId', 'beforeLookId', 'most'],
}
