// Generated from resolve-session.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ResolveSessionParams {
  readonly at: string
  readonly cityId: string
  readonly tokenHash: string
  readonly idleSince: string
}

export interface ResolveSessionRow {
  readonly sessionId: string
  readonly personId: string
  readonly kind: string
  readonly actingUnitId: string | null
  readonly expiresAt: string
  readonly oneTime: boolean
  readonly language: string | null
  readonly otpConfirmed: boolean
  readonly person: unknown
}

export const resolveSession: Statement<ResolveSessionParams, ResolveSessionRow> = {
  name: 'resolveSession_ca6c329d',
  text: `-- Who has this token, as they stand now; notes that it was used, at most once a minute.

with used as (
  update session set last_used_at = $1::timestamptz
  where city_id = $2 and token_hash = decode($3, 'hex') and expires_at > $1::timestamptz
    and last_used_at > $4::timestamptz and last_used_at <= $1::timestamptz - interval '1 minute'
)
select
  s.session_id as "sessionId", s.person_id as "personId", s.kind, s.acting_unit_id as "actingUnitId", s.expires_at as "expiresAt",
  a.one_time as "oneTime", a.language, a.otp_confirmed_at is not null as "otpConfirmed", p.state as "person"
from session s
join account a on a.city_id = s.city_id and a.person_id = s.person_id
join record_state p on p.city_id = s.city_id and p.record_kind = 'person' and p.record_id = s.person_id
where s.city_id = $2 and s.token_hash = decode($3, 'hex') and s.expires_at > $1::timestamptz and s.last_used_at > $4::timestamptz`,
  order: ['at', 'cityId', 'tokenHash', 'idleSince'],
}
