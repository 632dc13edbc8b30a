import type { Language } from '@shaoying/contract'
import type { CityRules } from '@shaoying/domain'
import type { Pool, ReaderScope } from '@shaoying/store'

/** What every read on somebody's behalf needs. */
export interface ReadParts {
  /** Connections of the role `shaoying_reader`. */
  readonly readers: Pool
  readonly scope: ReaderScope
  /** Rules in force today, for names. */
  readonly rules: CityRules
  readonly language: Language
}
