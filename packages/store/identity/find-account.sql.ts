// Generated from find-account.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindAccountParams {
  readonly cityId: string
  readonly personId: string
}

export interface FindAccountRow {
  readonly passwordHash: string | null
  readonly passwordAt: string | null
  readonly oneTime: boolean
  readonly lockedUntil: string | null
  readonly language: string | null
  readonly otpConfirmedAt: string | null
  readonly otpKeyId: string | null
  readonly otpNonce: Buffer | null
  readonly otpSecret: Buffer | null
  readonly otpLastStep: number | null
}

export const findAccount: Statement<FindAccountParams, FindAccountRow> = {
  name: 'findAccount_d8bfa422',
  text: `-- A person's account.
select
  password_hash as "passwordHash", password_at as "passwordAt", one_time as "oneTime", locked_until as "lockedUntil", language,
  otp_confirmed_at as "otpConfirmedAt", otp_key_id as "otpKeyId", otp_nonce as "otpNonce", otp_secret as "otpSecret", otp_last_step as "otpLastStep"
from account where city_id = $1 and person_id = $2::uuid`,
  order: ['cityId', 'personId'],
}
