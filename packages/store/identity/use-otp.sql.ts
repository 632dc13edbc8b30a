// Generated from use-otp.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface UseOtpParams {
  readonly step: number
  readonly at: string
  readonly cityId: string
  readonly personId: string
}

export type UseOtpRow = never

export const useOtp: Statement<UseOtpParams, UseOtpRow> = {
  name: 'useOtp_aea41ae3',
  text: `-- Uses up a step of the second factor, and confirms it with the first; nothing when the step was used before.
update account set otp_last_step = $1::bigint, otp_confirmed_at = coalesce(otp_confirmed_at, $2::timestamptz)
where city_id = $3 and person_id = $4::uuid and otp_secret is not null and (otp_last_step is null or otp_last_step < $1::bigint)`,
  order: ['step', 'at', 'cityId', 'personId'],
}
