// Generated from list-seals.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListSealsParams {
  readonly cityId: string
}

export interface ListSealsRow {
  readonly seal_number: number
  readonly first_position: number
  readonly last_position: number
  readonly event_count: number
  readonly seal: string
  readonly sealed_at: string
}

export const listSeals: Statement<ListSealsParams, ListSealsRow> = {
  name: 'listSeals_1e1e3405',
  text: `select seal_number, first_position, last_position, event_count, encode(seal, 'hex') as "seal", sealed_at
from trace_seal where city_id = $1 order by seal_number`,
  order: ['cityId'],
}
