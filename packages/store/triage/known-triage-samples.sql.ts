// Generated from known-triage-samples.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface KnownTriageSamplesParams {
  readonly cityId: string
  readonly orderIds: readonly string[]
}

export interface KnownTriageSamplesRow {
  readonly order_id: string
  readonly proposed_place_unit_id: string | null
}

export const knownTriageSamples: Statement<KnownTriageSamplesParams, KnownTriageSamplesRow> = {
  name: 'knownTriageSamples_b389d599',
  text: `select order_id, proposed_place_unit_id from triage_sample where city_id = $1 and order_id = any ($2::uuid[])`,
  order: ['cityId', 'orderIds'],
}
