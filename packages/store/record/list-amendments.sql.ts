// Generated from list-amendments.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListAmendmentsParams {
  readonly cityId: string
}

export interface ListAmendmentsRow {
  readonly record_kind: string
  readonly record_id: string
  readonly version: number
  readonly state: unknown
}

export const listAmendments: Statement<ListAmendmentsParams, ListAmendmentsRow> = {
  name: 'listAmendments_286ebd62',
  text: `-- Decisions that stand above the pack: approved changes of duty lists and of whistle situations, and roll-outs.

select record_kind, record_id, version, state
from record_state
where city_id = $1 and (record_kind in ('duty_change', 'situation_change') and situation = 'approved' or record_kind = 'roll_out')
order by record_id`,
  order: ['cityId'],
}
