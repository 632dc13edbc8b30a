// Generated from allow-time.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export type AllowTimeParams = Readonly<Record<string, never>>

export interface AllowTimeRow {
  readonly allowed: string | null
}

export const allowTime: Statement<AllowTimeParams, AllowTimeRow> = {
  name: 'allowTime_cabfcb88',
  text: `-- Until the transaction ends: all sums of a large city take their time to move.
select set_config('statement_timeout', '0', true) as allowed`,
  order: [],
}
