// Generated from forget-call-numbers.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ForgetCallNumbersParams {
  readonly cityId: string
  readonly before: string
}

export interface ForgetCallNumbersRow {
  readonly forgotten: number
}

export const forgetCallNumbers: Statement<ForgetCallNumbersParams, ForgetCallNumbersRow> = {
  name: 'forgetCallNumbers_d8b8664e',
  text: `-- Numbers of calls before a moment are forgotten; answers how many.
with gone as (
  delete from call_number where city_id = $1 and at < $2::timestamptz
  returning 1
)
select count(*)::integer as "forgotten" from gone`,
  order: ['cityId', 'before'],
}
