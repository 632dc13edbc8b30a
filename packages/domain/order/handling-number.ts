import type { DispatchFacet } from './facets/dispatch.ts'
import type { OrderCore } from './order-core.ts'

/** Names one handling of an order: under which dispatch, in which round. What is asked for in a handling ends with it. */
export interface HandlingNumber {
  readonly dispatch: number
  readonly round: number
}

export function handlingNumberOf(order: DispatchFacet & Pick<OrderCore, 'round'>): HandlingNumber {
  return { dispatch: order.dispatches.length, round: order.round }
}

export function isOfThisHandling(
  order: DispatchFacet & Pick<OrderCore, 'round'>,
  { handling }: { readonly handling: HandlingNumber },
): boolean {
  return handling.dispatch === order.dispatches.length && handling.round === order.round
}
