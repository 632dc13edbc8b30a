import type { Clock } from '../../deadline/clock.ts'
import type { Basis } from '../../kernel/basis.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'
import { assistsAfterDispatch, type AssistFacet } from './assist.ts'
import type { CallbackFacet } from './callback.ts'
import type { HandlingFacet } from './handling.ts'

/** One dispatch: who leads from then on, who is told, under which limit, and why. */
export interface Dispatch {
  readonly at: Instant
  readonly leadUnitId: string
  /** District governments that urge [Reg 12] and others told of it. */
  readonly copiedUnitIds: readonly string[]
  readonly assistUnitIds: readonly string[]
  /** Told of it without a task: the other side of a border, the street of an enterprise's order. */
  readonly toldUnitIds: readonly string[]
  readonly dueAt: Instant
  readonly basis: readonly Basis[]
  /** After a designation by arbitration the unit may not object again [WF 22]. */
  readonly designated: boolean
}

export interface DispatchFacet {
  /** Oldest first; the last one holds. Empty before the first dispatch. */
  readonly dispatches: readonly Dispatch[]
  readonly consultation: {
    readonly unitIds: readonly string[]
    readonly question: string
    readonly outcome: string | null
  } | null
}

export const noDispatch: DispatchFacet = { dispatches: [], consultation: null }

/** The dispatch in force, or null before the first. */
export function currentDispatch(order: DispatchFacet): Dispatch | null {
  return order.dispatches.at(-1) ?? null
}

export type DispatchEvent =
  | DomainEvent<'unitsConsulted', { readonly unitIds: readonly string[]; readonly question: string }>
  | DomainEvent<'consultationConcluded', { readonly outcome: string }>
  | DomainEvent<'submittedForDispatch', Record<never, never>>
  | DomainEvent<
      'orderDispatched',
      {
        readonly leadUnitId: string
        readonly copiedUnitIds: readonly string[]
        readonly assistUnitIds: readonly string[]
        readonly toldUnitIds: readonly string[]
        readonly designated: boolean
        readonly basis: readonly Basis[]
        readonly dueAt: Instant
        readonly clocks: readonly Clock[]
      }
    >

/** A dispatch begins the handling anew; contacts and meetings that were stay on record. */
const unhandled = {
  signedAt: null,
  signedBy: null,
  headSignedAt: null,
  assignments: [] as const,
  expiredAt: null,
} as const

export const evolveDispatch: Evolvers<
  DispatchFacet & AssistFacet & HandlingFacet & Pick<CallbackFacet, 'expiredAt'>,
  DispatchEvent
> = {
  unitsConsulted: (_order, { unitIds, question }, { at }) => ({
    consultation: { unitIds, question, outcome: null },
    situation: { name: 'consulting', since: at },
  }),
  consultationConcluded: (order, { outcome }, { at }) => ({
    consultation: order.consultation && { ...order.consultation, outcome },
    situation: { name: 'pending_dispatch', since: at },
  }),
  submittedForDispatch: (_order, _, { at }) => ({ situation: { name: 'pending_dispatch', since: at } }),
  orderDispatched: (order, { clocks: _clocks, ...dispatch }, { at }) => ({
    dispatches: [...order.dispatches, { at, ...dispatch }],
    ...unhandled,
    assists: assistsAfterDispatch(order, dispatch.assistUnitIds, at),
    situation: { name: 'dispatched', since: at },
  }),
}
