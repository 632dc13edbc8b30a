// Generated from insert-look.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertLookParams {
  readonly cityId: string
  readonly lookId: string
  readonly at: string
  readonly personId: string
  readonly unitId: string | null
  readonly subjectKind: string
  readonly subjectId: string
  readonly reason: string
  readonly requestId: string
}

export type InsertLookRow = never

export const insertLook: Statement<InsertLookParams, InsertLookRow> = {
  name: 'insertLook_4fbcba47',
  text: `-- Writes down that somebody looks at something that says who a petitioner is.

insert into look (city_id, look_id, at, person_id, unit_id, subject_kind, subject_id, personal, reason, request_id)
values ($1, $2, $3, $4, $5, $6, $7, true, $8, $9)`,
  order: ['cityId', 'lookId', 'at', 'personId', 'unitId', 'subjectKind', 'subjectId', 'reason', 'requestId'],
}
