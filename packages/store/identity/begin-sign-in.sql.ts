// Generated from begin-sign-in.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface BeginSignInParams {
  readonly cityId: string
  readonly login: string
  readonly mostFailures: number
  readonly lockedUntil: string
  readonly at: string
}

export interface BeginSignInRow {
  readonly personId: string
  readonly person: unknown
  readonly passwordHash: string | null
  readonly counted: boolean
  readonly otpConfirmed: boolean
  readonly otpKeyId: string | null
  readonly otpNonce: Buffer | null
  readonly otpSecret: Buffer | null
}

export const beginSignIn: Statement<BeginSignInParams, BeginSignInRow> = {
  name: 'beginSignIn_db23a227',
  text: `-- Finds who signs in by login, and counts the attempt before anything is checked, so that a thousand guesses sent at
-- once are a thousand attempts. An account that is locked counts no more attempts. No row when nobody has the login.

with who as (
  select record_id as person_id, state from record_state
  where city_id = $1 and record_kind = 'person' and natural_key = $2
),
counted as (
  update account a set
    failed_count = case when a.failed_count + 1 >= $3::integer then 0 else a.failed_count + 1 end,
    locked_until = case when a.failed_count + 1 >= $3::integer then $4::timestamptz end
  from who
  where a.city_id = $1 and a.person_id = who.person_id and (a.locked_until is null or a.locked_until <= $5::timestamptz)
  returning a.person_id
)
select
  who.person_id as "personId", who.state as "person", a.password_hash as "passwordHash",
  counted.person_id is not null as "counted",
  a.otp_confirmed_at is not null as "otpConfirmed", a.otp_key_id as "otpKeyId", a.otp_nonce as "otpNonce", a.otp_secret as "otpSecret"
from who
left join account a on a.city_id = $1 and a.person_id = who.person_id
left join counted on counted.person_id = who.person_id`,
  order: ['cityId', 'login', 'mostFailures', 'lockedUntil', 'at'],
}
