// Generated from list-archived-months.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListArchivedMonthsParams {
  readonly cityId: string
}

export interface ListArchivedMonthsRow {
  readonly month: string
  readonly facts: number
  readonly file_sha256: string
  readonly archived_at: string
}

export const listArchivedMonths: Statement<ListArchivedMonthsParams, ListArchivedMonthsRow> = {
  name: 'listArchivedMonths_b9a4e5d9',
  text: `-- Months of this city's trace that lie in files, oldest first.
select to_char(month_on, 'YYYYMM') as "month", facts, file_sha256, archived_at from archived_month where city_id = $1 order by month_on`,
  order: ['cityId'],
}
