import type { Actor } from '../access/actor.ts'
import type { CityRules } from '../directory/city-rules.ts'
import type { Instant } from '../kernel/instant.ts'

export type { CityRules } from '../directory/city-rules.ts'

/** Who gives a command: a person or petitioner with their rights, an outside party with a link, or the clock. */
export type Doer =
  | { readonly kind: 'person' | 'petitioner'; readonly actor: Actor }
  | { readonly kind: 'external'; readonly invitationId: string }
  | { readonly kind: 'clock' }

export const clockDoer: Doer = { kind: 'clock' }

/** Everything a decision may know besides the order itself and the input. */
export interface DecisionContext {
  readonly at: Instant
  readonly by: Doer
  readonly rules: CityRules
}
