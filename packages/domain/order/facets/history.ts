import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Appeal } from '../appeal.ts'
import type { Evolvers } from '../evolvers.ts'

/**
 * What another system's books say of a matter that ended there: its own times and its own words. Nothing of it
 * happened here, so that it stands beside this system's facts and is never mixed with them.
 */
export interface OrderHistory {
  /** The books it comes from, as the mapping file names them, and its name in them. */
  readonly source: string
  readonly record: string
  readonly createdAt: Instant
  /** Null: the books do not say when. */
  readonly closedAt: Instant | null
  /** False for a matter that was still open when the books were copied. */
  readonly ended: boolean
  /** Done in time, as the books judge; null where they do not. */
  readonly inTime: boolean | null
  readonly leadUnitId: string | null
  /** Place, unit, class (from the broadest on) and way in, in the books' own words; null and [] where they say none. */
  readonly street: string | null
  readonly department: string | null
  readonly type: readonly string[]
  readonly channel: string | null
}

export interface HistoryFacet {
  /** Null for every order that was handled here. */
  readonly history: OrderHistory | null
}

export const noHistory: HistoryFacet = { history: null }

export type HistoryEvent = DomainEvent<
  'historyImported',
  { readonly number: string; readonly packVersionId: string; readonly appeal: Appeal; readonly history: OrderHistory }
>

export const evolveHistory: Evolvers<HistoryFacet, HistoryEvent> = {
  historyImported: (_order, { number, packVersionId, appeal, history }, { streamId, at, actor }) => ({
    id: streamId,
    number,
    packVersionId,
    appeal,
    history,
    createdAt: history.createdAt,
    registeredBy: actor.kind === 'person' ? actor.id : null,
    situation: { name: 'closed', at: history.closedAt ?? at, how: 'imported' },
  }),
}
