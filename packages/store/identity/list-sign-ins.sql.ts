// Generated from list-sign-ins.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListSignInsParams {
  readonly cityId: string
  readonly personId: string | null
  readonly before: string | null
  readonly most: number
}

export interface ListSignInsRow {
  readonly sign_in_id: string
  readonly at: string
  readonly person_id: string | null
  readonly login: string
  readonly outcome: string
  readonly address: string
  readonly agent: string
  readonly request_id: string
}

export const listSignIns: Statement<ListSignInsParams, ListSignInsRow> = {
  name: 'listSignIns_9ac5a9ad',
  text: `-- The last tries to sign in, of one person or of all, newest first.


select sign_in_id, at, person_id, login, outcome, address, agent, request_id
from sign_in
where city_id = $1 and ($2::uuid is null or person_id = $2::uuid) and ($3::timestamptz is null or at < $3::timestamptz)
order by at desc, sign_in_id desc
limit $4::integer`,
  order: ['cityId', 'personId', 'before', 'most'],
}
