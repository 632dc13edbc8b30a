import type { Source } from './unit.ts'

/** A length of time in the city's natural or working time. The same shape as a deadline's limit. */
export interface PackLimit {
  readonly amount: number
  readonly unit: 'minute' | 'hour' | 'day'
  readonly time: 'natural' | 'working'
}

/** One grade of handling limit (Reg 13, R162): 2 h, 24 h, 7 days, 15 days in Beijing. */
export interface LimitTier {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly limit: PackLimit
  /** Typical matter, for people who choose a tier. */
  readonly matter: string
  readonly source: Source
}
