// Generated from forget-whistle-legs.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ForgetWhistleLegsParams {
  readonly cityId: string
  readonly whistleIds: readonly string[]
}

export type ForgetWhistleLegsRow = never

export const forgetWhistleLegs: Statement<ForgetWhistleLegsParams, ForgetWhistleLegsRow> = {
  name: 'forgetWhistleLegs_72ecc4b7',
  text: `-- Parts of these whistles, to be counted anew.
delete from whistle_leg_fact where city_id = $1 and whistle_id = any ($2::uuid[])`,
  order: ['cityId', 'whistleIds'],
}
