import type { Limit } from '../deadline/limit.ts'
import type { Source } from './unit.ts'

/** One grade of handling limit (Reg 13, R162): 2 h, 24 h, 7 days, 15 days in Beijing. */
export interface LimitTier {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly limit: Limit
  /** Typical matter, for people who choose a tier. */
  readonly matter: string
  readonly source: Source
}
