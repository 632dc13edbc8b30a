import type { CityPack } from '../directory/city-pack.ts'
import type { Directory } from '../directory/directory.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Tie } from './lifecycle.ts'

/** Who gives a command to one order: their permissions today and how they stand to it. */
export interface Doer {
  readonly actorKind: 'person' | 'petitioner' | 'external' | 'system'
  readonly id: string
  /** Unit acted for; null for petitioners, outside parties and the clock. */
  readonly unitId: string | null
  readonly permissions: ReadonlySet<string>
  readonly ties: ReadonlySet<Tie>
}

/** The city's rules an order is handled under: the pack version it remembers, indexed. */
export interface CityRules {
  readonly pack: CityPack
  readonly directory: Directory
  readonly calendar: WorkingCalendar
}

/** Everything a decision may know besides the order itself and the input. */
export interface DecisionContext {
  readonly at: Instant
  readonly by: Doer
  readonly rules: CityRules
}
