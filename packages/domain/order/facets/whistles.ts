import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'

/** A whistle blown for the order [Reg 16]. */
export interface OrderWhistle {
  readonly whistleId: string
  readonly at: Instant
  /** Null while people are out there. */
  readonly ended: { readonly at: Instant; readonly how: 'closed' | 'called_off'; readonly plan: string | null } | null
}

export interface WhistlesFacet {
  readonly whistles: readonly OrderWhistle[]
}

export const noWhistles: WhistlesFacet = { whistles: [] }

export type WhistlesEvent =
  | DomainEvent<'orderWhistled', { readonly whistleId: string }>
  | DomainEvent<
      'orderWhistleEnded',
      { readonly whistleId: string; readonly how: 'closed' | 'called_off'; readonly plan: string | null }
    >

export const evolveWhistles: Evolvers<WhistlesFacet, WhistlesEvent> = {
  orderWhistled: ({ whistles }, { whistleId }, { at }) => ({ whistles: [...whistles, { whistleId, at, ended: null }] }),
  orderWhistleEnded: ({ whistles }, { whistleId, how, plan }, { at }) => ({
    whistles: whistles.map((whistle) =>
      whistle.whistleId === whistleId ? { ...whistle, ended: { at, how, plan } } : whistle,
    ),
  }),
}
