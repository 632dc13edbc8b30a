// Generated from bind-subject.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface BindSubjectParams {
  readonly cityId: string
  readonly personId: string
  readonly subject: string
}

export type BindSubjectRow = never

export const bindSubject: Statement<BindSubjectParams, BindSubjectRow> = {
  name: 'bindSubject_99e5eabc',
  text: `-- Binds an account to its name in the city's own sign-on, making the account when there is none.
insert into account (city_id, person_id, one_time, subject) values ($1, $2::uuid, false, $3)
on conflict (city_id, person_id) do update set subject = excluded.subject where account.subject is null or account.subject = excluded.subject`,
  order: ['cityId', 'personId', 'subject'],
}
