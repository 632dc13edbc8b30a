// Generated from forget-request-keys.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ForgetRequestKeysParams {
  readonly cityId: string
  readonly before: string
}

export type ForgetRequestKeysRow = never

export const forgetRequestKeys: Statement<ForgetRequestKeysParams, ForgetRequestKeysRow> = {
  name: 'forgetRequestKeys_97d13704',
  text: `-- Forgets under which keys requests came that are too old to be repeated.
delete from request_key where city_id = $1 and at < $2::timestamptz`,
  order: ['cityId', 'before'],
}
