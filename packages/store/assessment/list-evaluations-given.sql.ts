// Generated from list-evaluations-given.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListEvaluationsGivenParams {
  readonly cityId: string
  readonly fromAt: string
  readonly untilAt: string
}

export interface ListEvaluationsGivenRow {
  readonly record_id: string
  readonly state: unknown
}

export const listEvaluationsGiven: Statement<ListEvaluationsGivenParams, ListEvaluationsGivenRow> = {
  name: 'listEvaluationsGiven_6ef804b5',
  text: `-- Streets' evaluations of departments given in a span of time, as they stand.

select record_id, state
from record_state
where city_id = $1 and record_kind = 'department_evaluation' and created_at >= $2::timestamptz and created_at < $3::timestamptz
order by record_id`,
  order: ['cityId', 'fromAt', 'untilAt'],
}
