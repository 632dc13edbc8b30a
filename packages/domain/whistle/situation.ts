import type { Instant } from '../kernel/instant.ts'

/** Where a whistle stands. What lasts is in its facets. */
export type WhistleStage =
  | { readonly name: 'requested'; readonly since: Instant }
  | { readonly name: 'declined'; readonly at: Instant; readonly reason: string }
  | { readonly name: 'draft'; readonly since: Instant }
  | { readonly name: 'blown'; readonly since: Instant }
  | { readonly name: 'called_off'; readonly at: Instant; readonly reason: string }
  | { readonly name: 'closed'; readonly at: Instant }
  | { readonly name: 'assessed'; readonly at: Instant }

export type WhistleStageName = WhistleStage['name']

export const whistleStageNames = [
  'requested',
  'declined',
  'draft',
  'blown',
  'called_off',
  'closed',
  'assessed',
] as const satisfies readonly WhistleStageName[]

/** How far one summoned unit is. */
export type LegStanding =
  | { readonly name: 'summoned' }
  | { readonly name: 'signed'; readonly at: Instant }
  | { readonly name: 'on_the_way'; readonly at: Instant; readonly expectedAt: Instant | null }
  | { readonly name: 'arrived'; readonly at: Instant }
  | { readonly name: 'working'; readonly at: Instant }
  | { readonly name: 'done'; readonly at: Instant; readonly result: string }
  | { readonly name: 'released'; readonly at: Instant; readonly because: ReleaseCause; readonly reason: string }
  | { readonly name: 'refused'; readonly at: Instant; readonly reason: string }
  | { readonly name: 'absent'; readonly at: Instant; readonly reason: string | null }

export type LegStandingName = LegStanding['name']

export const legStandingNames = [
  'summoned',
  'signed',
  'on_the_way',
  'arrived',
  'working',
  'done',
  'released',
  'refused',
  'absent',
] as const satisfies readonly LegStandingName[]

/** Why the street let a unit go: it is not needed, it asked to leave, it never did its part, or the whole whistle was called off. */
export const releaseCauses = ['not_needed', 'asked_to_leave', 'failed', 'called_off'] as const
export type ReleaseCause = (typeof releaseCauses)[number]
