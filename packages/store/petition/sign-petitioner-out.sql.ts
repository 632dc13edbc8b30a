// Generated from sign-petitioner-out.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SignPetitionerOutParams {
  readonly cityId: string
  readonly orderId: string
  readonly at: string
}

export type SignPetitionerOutRow = never

export const signPetitionerOut: Statement<SignPetitionerOutParams, SignPetitionerOutRow> = {
  name: 'signPetitionerOut_aaa7ad6d',
  text: `-- Ends all tokens of an order's petitioner that were given out until now.
insert into petitioner_sign_out (city_id, order_id, at) values ($1, $2::uuid, $3::timestamptz)
on conflict (city_id, order_id) do update set at = greatest(petitioner_sign_out.at, excluded.at)`,
  order: ['cityId', 'orderId', 'at'],
}
