import type { Source, UnitKind } from './unit.ts'

/** One row of a duty list (职责清单; R022, R069, R073). Rows change only by an approved list change (SO 10). */
export interface DutyRow {
  readonly id: string
  /** Kinds of unit the row binds; empty when `unitId` names one unit. */
  readonly unitKinds: readonly UnitKind[]
  readonly unitId: string | null
  /** Area of the list it stands in: 6 for streets, 7 for townships in Beijing. */
  readonly area: string
  readonly duty: string
  /** `main`: answers for it. `assist`: helps and may never be made to answer for it (R110). */
  readonly part: 'main' | 'assist'
  readonly legalBasis: string
  readonly line: string | null
  /** Catalogue entries covered: full ids, or the leading part of them (`0203` for the whole class). */
  readonly categories: readonly string[]
  readonly source: Source
}

/** A duty that may not be given to these units at all (R187). */
export interface NegativeDutyRow {
  readonly id: string
  readonly unitKinds: readonly UnitKind[]
  readonly matter: string
  /** Words by which a task on it is recognised. */
  readonly keywords: readonly string[]
  readonly categories: readonly string[]
  readonly reason: string
  readonly legalBasis: string
  readonly source: Source
}

/** True when a row that lists these categories covers the entry. */
export function coversCategory(categories: readonly string[], categoryId: string): boolean {
  return categories.some((prefix) => categoryId.startsWith(prefix))
}
