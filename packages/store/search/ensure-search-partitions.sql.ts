// Generated from ensure-search-partitions.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface EnsureSearchPartitionsParams {
  readonly fromOn: string
  readonly toOn: string
}

export interface EnsureSearchPartitionsRow {
  readonly made: number
}

export const ensureSearchPartitions: Statement<EnsureSearchPartitionsParams, EnsureSearchPartitionsRow> = {
  name: 'ensureSearchPartitions_cc0ea206',
  text: `select ensure_search_partitions($1::date, $2::date) as "made"`,
  order: ['fromOn', 'toOn'],
}
