import type { Decision } from '../../kernel/decider.ts'
import { refuse } from '../../kernel/refusal.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { currentDispatch, type Dispatch } from '../facets/dispatch.ts'
import type { LinkManner } from '../facets/links.ts'
import type { Order } from '../order.ts'
import { stopClocks } from '../order-clocks.ts'

/** New words to an open order, by the petitioner or taken down for them. */
export function supplementAppeal(
  order: Order,
  { wordsId, wordsDigest }: { readonly wordsId: string; readonly wordsDigest: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  return (
    checkCommand(order, 'supplementAppeal', context) ?? [
      { kind: 'appealSupplemented', payload: { wordsId, wordsDigest } },
    ]
  )
}

/** The same person about the same matter without a new fact: told how it stands, counted, nothing dispatched again [Reg 11(3)]. */
export function tellProgress(
  order: Order,
  { told }: { readonly told: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  return checkCommand(order, 'tellProgress', context) ?? [{ kind: 'progressTold', payload: { told } }]
}

/** Writes a link to another order. Code: `order.link_to_itself`. */
export function linkOrder(
  order: Order,
  { orderId, manner }: { readonly orderId: string; readonly manner: LinkManner },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'linkOrder', context)
  if (refusal) return refusal
  if (orderId === order.id) return refuse('order.link_to_itself', { field: '/orderId' })
  return order.links.some((link) => link.orderId === orderId && link.manner === manner)
    ? []
    : [{ kind: 'orderLinked', payload: { orderId, manner } }]
}

/**
 * Merges an order into one about the same matter (并单). Its petitioner keeps their own callback and the right
 * to know [Reg 8]. Codes: `order.link_to_itself`, `order.merge_has_children`.
 */
export function mergeOrder(
  order: Order,
  { into, reason }: { readonly into: string; readonly reason: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'mergeOrder', context)
  if (refusal) return refusal
  if (into === order.id) return refuse('order.link_to_itself', { field: '/into' })
  if (order.links.some(({ manner }) => manner === 'merged_child'))
    return refuse('order.merge_has_children', { field: '/into' })
  const clocks = stopClocks(
    order,
    order.clocks.map(({ kind }) => kind),
    context.at,
  )
  return [{ kind: 'orderMerged', payload: { into, reason, clocks } }]
}

/** When the order that carries the matter comes to its callback, so do those merged into it, each with its own. */
export function openMergedCallback(
  order: Order,
  { into, dispatch }: { readonly into: string; readonly dispatch: Dispatch | null },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'openMergedCallback', context)
  if (refusal) return refusal.code === 'order.not_now' ? [] : refusal
  return [{ kind: 'callbackOpenedAfterMerge', payload: { into, dispatch } }]
}

/** The petitioner takes the appeal back, with a reason that is kept; statistics keep it too. */
export function withdrawOrder(
  order: Order,
  { reason }: { readonly reason: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  return checkCommand(order, 'withdrawOrder', context) ?? ended(order, context, 'orderWithdrawn', reason)
}

/** Ends what should never have been an order (a test, a wrong line), by the shift's head, with a reason. */
export function voidOrder(
  order: Order,
  { reason }: { readonly reason: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  return checkCommand(order, 'voidOrder', context) ?? ended(order, context, 'orderVoided', reason)
}

/** Handled together with others of one place and cause (R172). Code: `order.packed_already`, `order.package_other_lead`. */
export function packOrder(
  order: Order,
  { packageId, leadUnitId }: { readonly packageId: string; readonly leadUnitId: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'packOrder', context)
  if (refusal) return refusal
  if (order.packageId !== null)
    return order.packageId === packageId
      ? []
      : refuse('order.packed_already', { params: { packageId: order.packageId } })
  if (currentDispatch(order)?.leadUnitId !== leadUnitId)
    return refuse('order.package_other_lead', { params: { leadUnitId: currentDispatch(order)?.leadUnitId ?? '' } })
  return [{ kind: 'orderPacked', payload: { packageId } }]
}

/** Takes an order out of its package, because its matter is another after all. Code: `order.not_packed`. */
export function unpackOrder(
  order: Order,
  { reason }: { readonly reason: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'unpackOrder', context)
  if (refusal) return refusal
  return order.packageId === null
    ? refuse('order.not_packed')
    : [{ kind: 'orderUnpacked', payload: { packageId: order.packageId, reason } }]
}

/** Ends the order and with it all its clocks. */
function ended(
  order: Order,
  { at }: DecisionContext,
  kind: 'orderWithdrawn' | 'orderVoided',
  reason: string,
): readonly OrderEvent[] {
  return [
    {
      kind,
      payload: {
        reason,
        clocks: stopClocks(
          order,
          order.clocks.map((clock) => clock.kind),
          at,
        ),
      },
    },
  ]
}
