// Generated from list-accounts.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListAccountsParams {
  readonly cityId: string
  readonly login: string | null
  readonly after: string | null
  readonly most: number
}

export interface ListAccountsRow {
  readonly personId: string
  readonly login: string
  readonly person: unknown
  readonly hasSecret: boolean
  readonly otpConfirmed: boolean
  readonly lockedUntil: string | null
  readonly bound: boolean
  readonly lastSignedInAt: string | null
}

export const listAccounts: Statement<ListAccountsParams, ListAccountsRow> = {
  name: 'listAccounts_21901f90',
  text: `-- Everybody in the directory with their account, by login; or whoever has one login.



select
  p.record_id as "personId", p.natural_key as "login", p.state as "person", a.person_id is not null as "hasSecret",
  a.otp_confirmed_at is not null as "otpConfirmed", a.locked_until as "lockedUntil", a.subject is not null as "bound",
  (select max(s.at) from sign_in s where s.city_id = p.city_id and s.person_id = p.record_id and s.outcome = 'signed_in') as "lastSignedInAt"
from record_state p
left join account a on a.city_id = p.city_id and a.person_id = p.record_id
where p.city_id = $1 and p.record_kind = 'person' and ($2::text is null or p.natural_key = $2::text) and ($3::text is null or p.natural_key > $3::text)
order by p.natural_key
limit $4::integer`,
  order: ['cityId', 'login', 'after', 'most'],
}
