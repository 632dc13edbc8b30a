// Generated from set-otp.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SetOtpParams {
  readonly keyId: string | null
  readonly nonce: string | null
  readonly secret: string | null
  readonly cityId: string
  readonly personId: string
}

export type SetOtpRow = never

export const setOtp: Statement<SetOtpParams, SetOtpRow> = {
  name: 'setOtp_acb3d640',
  text: `-- Stores a second factor that is still to be confirmed, or removes it (all null).



update account set otp_key_id = $1::text, otp_nonce = decode($2::text, 'hex'), otp_secret = decode($3::text, 'hex'), otp_confirmed_at = null, otp_last_step = null
where city_id = $4 and person_id = $5::uuid`,
  order: ['keyId', 'nonce', 'secret', 'cityId', 'personId'],
}
