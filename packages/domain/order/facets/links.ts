import type { Clock } from '../../deadline/clock.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'
import { currentDispatch, type Dispatch, type DispatchFacet } from './dispatch.ts'

/** How one order stands to another; every link is written on both. */
export type LinkManner = 'split_from' | 'split_into' | 'repeats' | 'repeated_by' | 'merged_into' | 'merged_child'

export interface OrderLink {
  readonly orderId: string
  readonly manner: LinkManner
  readonly at: Instant
}

/** What the petitioner added later. The words stand in their own table. */
export interface Supplement {
  readonly at: Instant
  readonly wordsId: string
  readonly wordsDigest: string
}

export interface LinksFacet {
  readonly links: readonly OrderLink[]
  readonly supplements: readonly Supplement[]
  /** How often the petitioner asked again without a new fact and was told how things stand [Reg 11(3)]. */
  readonly timesToldProgress: number
  /** The package it is handled in with others of the same place and cause (R172). */
  readonly packageId: string | null
}

export const noLinks: LinksFacet = { links: [], supplements: [], timesToldProgress: 0, packageId: null }

export type LinksEvent =
  | DomainEvent<'orderLinked', { readonly orderId: string; readonly manner: LinkManner }>
  | DomainEvent<'appealSupplemented', { readonly wordsId: string; readonly wordsDigest: string }>
  | DomainEvent<'progressTold', { readonly told: string }>
  | DomainEvent<'orderMerged', { readonly into: string; readonly reason: string; readonly clocks: readonly Clock[] }>
  | DomainEvent<'callbackOpenedAfterMerge', { readonly into: string; readonly dispatch: Omit<Dispatch, 'at'> | null }>
  | DomainEvent<'orderWithdrawn', { readonly reason: string; readonly clocks: readonly Clock[] }>
  | DomainEvent<'orderVoided', { readonly reason: string; readonly clocks: readonly Clock[] }>
  | DomainEvent<'orderPacked', { readonly packageId: string }>
  | DomainEvent<'orderUnpacked', { readonly packageId: string; readonly reason: string }>

export const evolveLinks: Evolvers<LinksFacet & DispatchFacet, LinksEvent> = {
  orderLinked: (order, { orderId, manner }, { at }) => ({ links: [...order.links, { orderId, manner, at }] }),
  appealSupplemented: (order, { wordsId, wordsDigest }, { at }) => ({
    supplements: [...order.supplements, { at, wordsId, wordsDigest }],
  }),
  progressTold: (order) => ({ timesToldProgress: order.timesToldProgress + 1 }),
  orderMerged: (order, { into }, { at }) => ({
    links: [...order.links, { orderId: into, manner: 'merged_into', at }],
    situation: { name: 'merged', into, at },
  }),
  // The child is asked on its own; whoever led the joint handling answers for it too.
  callbackOpenedAfterMerge: (order, { dispatch }, { at }) => ({
    dispatches:
      dispatch === null || currentDispatch(order) !== null
        ? order.dispatches
        : [...order.dispatches, { ...dispatch, at }],
    situation: { name: 'await_callback', since: at },
  }),
  orderWithdrawn: (_order, _, { at }) => ({ situation: { name: 'withdrawn', at } }),
  orderVoided: (_order, _, { at }) => ({ situation: { name: 'void', at } }),
  orderPacked: (_order, { packageId }) => ({ packageId }),
  orderUnpacked: () => ({ packageId: null }),
}

/** Orders merged into this one that still wait for it. */
export function mergedChildren(order: LinksFacet): readonly string[] {
  return order.links.filter(({ manner }) => manner === 'merged_child').map(({ orderId }) => orderId)
}
