// Generated from open-session.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface OpenSessionParams {
  readonly otpStep: number | null
  readonly newPasswordHash: string | null
  readonly cityId: string
  readonly personId: string
  readonly at: string
  readonly sessionId: string
  readonly tokenHash: string
  readonly kind: string
  readonly expiresAt: string
  readonly address: string
  readonly agent: string
}

export interface OpenSessionRow {
  readonly session_id: string
}

export const openSession: Statement<OpenSessionParams, OpenSessionRow> = {
  name: 'openSession_5341b2d7',
  text: `-- Clears the count of attempts, uses up the second factor's step, and opens the session; no row when the step was used
-- before. Sessions of the person that are over go away with it.


with cleared as (
  update account set failed_count = 0, locked_until = null, otp_last_step = coalesce($1::bigint, otp_last_step),
    password_hash = coalesce($2::text, password_hash)
  where city_id = $3 and person_id = $4::uuid and ($1::bigint is null or otp_last_step is null or otp_last_step < $1::bigint)
  returning person_id
),
swept as (
  delete from session where city_id = $3 and person_id = $4::uuid and expires_at <= $5::timestamptz
)
insert into session (city_id, session_id, token_hash, person_id, kind, created_at, last_used_at, expires_at, address, agent)
select $3, $6::uuid, decode($7, 'hex'), person_id, $8, $5::timestamptz, $5::timestamptz, $9::timestamptz, $10, $11
from cleared
returning session_id`,
  order: ['otpStep', 'newPasswordHash', 'cityId', 'personId', 'at', 'sessionId', 'tokenHash', 'kind', 'expiresAt', 'address', 'agent'],
}
