import type { Actor } from '../access/actor.ts'
import type { CityPack } from '../directory/city-pack.ts'
import type { Directory } from '../directory/directory.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Instant } from '../kernel/instant.ts'

/** Who gives a command: a person or petitioner with their rights, an outside party with a link, or the clock. */
export type Doer =
  | { readonly kind: 'person' | 'petitioner'; readonly actor: Actor }
  | { readonly kind: 'external'; readonly invitationId: string }
  | { readonly kind: 'clock' }

export const clockDoer: Doer = { kind: 'clock' }

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
