import type { ExclusionType } from '../../directory/pack-lists.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'

export const exclusionStandings = ['applied', 'granted', 'refused', 'withdrawn'] as const
export type ExclusionStanding = (typeof exclusionStandings)[number]

/** How an application to leave the order out of assessment stands (剔除申请). The application has its own trace. */
export interface ExclusionFlag {
  readonly applicationId: string
  /** Id of an exclusion type of the pack. */
  readonly typeId: string
  readonly purpose: ExclusionType['purpose']
  readonly standing: ExclusionStanding
  readonly reason: string
  /** Decided on appeal, not at first. */
  readonly byAppeal: boolean
}

export interface ExclusionFacet {
  /** The latest word; null when nobody applied. An order is never removed from assessment, only flagged. */
  readonly exclusion: (ExclusionFlag & { readonly at: Instant }) | null
}

export const noExclusion: ExclusionFacet = { exclusion: null }

export type ExclusionEvent = DomainEvent<'exclusionFlagged', ExclusionFlag>

export const evolveExclusion: Evolvers<ExclusionFacet, ExclusionEvent> = {
  exclusionFlagged: (_order, flag, { at }) => ({ exclusion: { ...flag, at } }),
}
