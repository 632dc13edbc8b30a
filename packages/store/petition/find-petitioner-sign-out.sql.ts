// Generated from find-petitioner-sign-out.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindPetitionerSignOutParams {
  readonly cityId: string
  readonly orderId: string
}

export interface FindPetitionerSignOutRow {
  readonly at: string
}

export const findPetitionerSignOut: Statement<FindPetitionerSignOutParams, FindPetitionerSignOutRow> = {
  name: 'findPetitionerSignOut_5bda2bfe',
  text: `-- When an order's petitioner last signed out.
select at from petitioner_sign_out where city_id = $1 and order_id = $2::uuid`,
  order: ['cityId', 'orderId'],
}
