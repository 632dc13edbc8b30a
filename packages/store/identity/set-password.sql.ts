// Generated from set-password.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SetPasswordParams {
  readonly cityId: string
  readonly personId: string
  readonly passwordHash: string
  readonly at: string
  readonly oneTime: boolean
  readonly onlyFirst: boolean
}

export type SetPasswordRow = never

export const setPassword: Statement<SetPasswordParams, SetPasswordRow> = {
  name: 'setPassword_55abfcb6',
  text: `-- Gives an account its password, making the account when there is none; locks are lifted. Nothing happens when only an
-- account without a password was meant and it has one.
insert into account (city_id, person_id, password_hash, password_at, one_time)
values ($1, $2::uuid, $3::text, $4::timestamptz, $5)
on conflict (city_id, person_id) do update set
  password_hash = excluded.password_hash, password_at = excluded.password_at, one_time = excluded.one_time, failed_count = 0, locked_until = null
where account.password_hash is null or not $6::boolean`,
  order: ['cityId', 'personId', 'passwordHash', 'at', 'oneTime', 'onlyFirst'],
}
