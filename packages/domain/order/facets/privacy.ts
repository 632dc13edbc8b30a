import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'

/** What has become of the petitioner's data; the trace keeps handles and digests for good. */
export interface PrivacyFacet {
  readonly personalDataErasedAt: Instant | null
}

export const noPrivacy: PrivacyFacet = { personalDataErasedAt: null }

export type PrivacyEvent =
  | DomainEvent<'personalDataErased', { readonly because: 'retention_passed' | 'petitioner_asked' }>
  | DomainEvent<'interestDeclared', { readonly personId: string; readonly reason: string }>

export const evolvePrivacy: Evolvers<PrivacyFacet, PrivacyEvent> = {
  personalDataErased: (_order, _, { at }) => ({ personalDataErasedAt: at }),
  interestDeclared: (order, { personId }) => ({
    interestedPersonIds: [...new Set([...order.interestedPersonIds, personId])],
  }),
}
