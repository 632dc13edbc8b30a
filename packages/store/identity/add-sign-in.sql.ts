// Generated from add-sign-in.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface AddSignInParams {
  readonly cityId: string
  readonly signInId: string
  readonly at: string
  readonly personId: string | null
  readonly login: string
  readonly outcome: string
  readonly address: string
  readonly agent: string
  readonly requestId: string
}

export type AddSignInRow = never

export const addSignIn: Statement<AddSignInParams, AddSignInRow> = {
  name: 'addSignIn_2e1230c3',
  text: `-- Notes a try to sign in, or a change of what one signs in with.

insert into sign_in (city_id, sign_in_id, at, person_id, login, outcome, address, agent, request_id)
values ($1, $2::uuid, $3::timestamptz, $4::uuid, $5, $6, $7, $8, $9)`,
  order: ['cityId', 'signInId', 'at', 'personId', 'login', 'outcome', 'address', 'agent', 'requestId'],
}
