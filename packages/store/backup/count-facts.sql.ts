// Generated from count-facts.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface CountFactsParams {
  readonly cityId: string
}

export interface CountFactsRow {
  readonly events: number
  readonly orders: number
  readonly records: number
  readonly vaultRecords: number
}

export const countFacts: Statement<CountFactsParams, CountFactsRow> = {
  name: 'countFacts_d4391af9',
  text: `-- How much there is of what must never be lost, for comparing a restored database with the one it came from.
select
  (select count(*) from event where city_id = $1) as "events",
  (select count(*) from order_state where city_id = $1) as "orders",
  (select count(*) from record_state where city_id = $1) as "records",
  (select count(*) from vault_record where city_id = $1) as "vaultRecords"`,
  order: ['cityId'],
}
