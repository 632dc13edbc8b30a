import type { Source, UnitKind } from './unit.ts'

/** A functional line (条): the subject a body is answerable for in every territory it serves. */
export interface Line {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  /** Which kinds of unit carry it. */
  readonly carriedBy: readonly UnitKind[]
  readonly source: Source
}

/** A field in which a unit may enforce the law (R007). */
export interface EnforcementField {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly legalBasis: string
  readonly source: Source
}
