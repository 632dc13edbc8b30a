// Generated from list-quarantine.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListQuarantineParams {
  readonly cityId: string
}

export interface ListQuarantineRow {
  readonly thing: string
  readonly reason: string
  readonly tries: number
  readonly since: string
  readonly retry_at: string
}

export const listQuarantine: Statement<ListQuarantineParams, ListQuarantineRow> = {
  name: 'listQuarantine_7b41ca86',
  text: `select thing, reason, tries, since, retry_at from quarantine where city_id = $1 order by since, thing`,
  order: ['cityId'],
}
