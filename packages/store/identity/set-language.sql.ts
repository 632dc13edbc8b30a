// Generated from set-language.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SetLanguageParams {
  readonly language: string | null
  readonly cityId: string
  readonly personId: string
}

export type SetLanguageRow = never

export const setLanguage: Statement<SetLanguageParams, SetLanguageRow> = {
  name: 'setLanguage_b2293644',
  text: `-- The language a person wants to be answered in.

update account set language = $1 where city_id = $2 and person_id = $3::uuid`,
  order: ['language', 'cityId', 'personId'],
}
