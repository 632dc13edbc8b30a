// Generated from list-known-records.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListKnownRecordsParams {
  readonly cityId: string
  readonly source: string
  readonly records: readonly string[]
}

export interface ListKnownRecordsRow {
  readonly record: string
}

export const listKnownRecords: Statement<ListKnownRecordsParams, ListKnownRecordsRow> = {
  name: 'listKnownRecords_512d0788',
  text: `-- Which of these records of a source are in the city already.
select record from order_history where city_id = $1 and source = $2 and record = any ($3::text[])`,
  order: ['cityId', 'source', 'records'],
}
