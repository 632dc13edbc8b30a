import type { Instant } from '../kernel/instant.ts'

/**
 * Where an order stands (domain.md §3.1). One named situation at a time; what belongs only to that
 * situation travels with it, everything lasting stands in the order's facets.
 */
export type OrderSituation =
  | { readonly name: 'registering' }
  | { readonly name: 'answered'; readonly at: Instant }
  | { readonly name: 'emergency_transferred'; readonly line: string; readonly at: Instant }
  | { readonly name: 'redirected'; readonly treatment: Treatment; readonly at: Instant }
  | { readonly name: 'consulting'; readonly since: Instant }
  | { readonly name: 'pending_dispatch'; readonly since: Instant }
  | { readonly name: 'dispatched'; readonly since: Instant }
  | { readonly name: 'objected'; readonly since: Instant }
  | { readonly name: 'handling'; readonly since: Instant }
  | { readonly name: 'ledgered'; readonly since: Instant; readonly reviewOn: string }
  | { readonly name: 'replied'; readonly since: Instant; readonly reviewed: boolean }
  | { readonly name: 'rework'; readonly since: Instant; readonly because: 'reply_returned' | 'callback' }
  | { readonly name: 'await_callback'; readonly since: Instant }
  | { readonly name: 'called_back'; readonly since: Instant }
  | { readonly name: 'closed'; readonly at: Instant; readonly how: ClosingManner }
  | { readonly name: 'archived'; readonly at: Instant }
  | { readonly name: 'merged'; readonly into: string; readonly at: Instant }
  | { readonly name: 'withdrawn'; readonly at: Instant }
  | { readonly name: 'void'; readonly at: Instant }

export type OrderSituationName = OrderSituation['name']

/** How an order came to its end; statistics keep them apart. */
export type ClosingManner = 'solved' | 'not_solved_explained' | 'unreachable' | 'second_round_done' | 'imported'

/** The treatments that stand in place of a normal dispatch [Reg 9, 11, 37]; each has a told channel and a reason. */
export const redirectTreatments = [
  'legal_channel',
  'repeat_without_new_fact',
  'secret_or_privacy',
  'beyond_duties',
  'against_law_or_order',
  'malicious_or_abusive',
] as const
export type Treatment = (typeof redirectTreatments)[number]

export const situationNames = [
  'registering',
  'answered',
  'emergency_transferred',
  'redirected',
  'consulting',
  'pending_dispatch',
  'dispatched',
  'objected',
  'handling',
  'ledgered',
  'replied',
  'rework',
  'await_callback',
  'called_back',
  'closed',
  'archived',
  'merged',
  'withdrawn',
  'void',
] as const satisfies readonly OrderSituationName[]

/** Situations in which a unit still has work to do or a clock may still run. */
export const openSituations: readonly OrderSituationName[] = [
  'registering',
  'consulting',
  'pending_dispatch',
  'dispatched',
  'objected',
  'handling',
  'ledgered',
  'replied',
  'rework',
  'await_callback',
  'called_back',
]

export function isOpen(situation: OrderSituationName): boolean {
  return openSituations.includes(situation)
}
