// Generated from ensure-event-partitions.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface EnsureEventPartitionsParams {
  readonly fromOn: string
  readonly toOn: string
}

export interface EnsureEventPartitionsRow {
  readonly made: number
}

export const ensureEventPartitions: Statement<EnsureEventPartitionsParams, EnsureEventPartitionsRow> = {
  name: 'ensureEventPartitions_438b28c7',
  text: `select ensure_event_partitions($1::date, $2::date) as "made"`,
  order: ['fromOn', 'toOn'],
}
