import type { MergeOrderInput, RepeatOfInput } from '@shaoying/contract'
import {
  clockDoer,
  currentDispatch,
  isOpen,
  isRefusal,
  linkOrder,
  mergedChildren,
  mergeOrder,
  openMergedCallback,
  redirectOrder,
  refuse,
  tellProgress,
  type Order,
  type Refusal,
} from '@shaoying/domain'
import { loadOrders, type FollowedEvent } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'
import type { OrderAnswer, OrderCommand } from '../run-command/command-order.ts'
import type { JoinedRequest } from '../run-command/order-door.ts'
import type { LinkRequest } from './split-order.ts'

function joined<Input>(
  name: string,
  decide: OrderCommand<Input>['decide'],
  orderId: string,
  input: Input,
  of: Omit<LinkRequest<unknown>, 'input' | 'requestKey'>,
): JoinedRequest {
  const seen = of.expectedVersion !== undefined && of.orderId === orderId ? { expectedVersion: of.expectedVersion } : {}
  return {
    request: {
      command: { name, decide },
      orderId,
      input,
      doer: of.doer,
      requestId: of.requestId,
      ...seen,
    } as JoinedRequest['request'],
  }
}

/** Merges an order into an open one about the same matter (并单); both say so. Code besides the rule's: `order.merge_target_closed`. */
export async function mergeOrders(
  city: Omit<City, 'close'>,
  request: LinkRequest<MergeOrderInput>,
): Promise<readonly OrderAnswer[] | Refusal> {
  const { into, reason } = request.input
  const target = (await loadOrders(city.pool, city.cityId, [into])).get(into)?.state as Order | undefined
  if (!target) return refuse('order.not_found', { params: { orderId: into }, field: '/into' })
  if (!isOpen(target.situation.name)) {
    return refuse('order.merge_target_closed', {
      params: { orderId: into, situation: target.situation.name },
      field: '/into',
    })
  }
  return city.door.giveTogether(
    [
      joined('mergeOrder', mergeOrder, request.orderId, { into, reason }, request),
      joined('linkOrder', linkOrder, into, { orderId: request.orderId, manner: 'merged_child' }, request),
    ],
    request.requestKey,
  )
}

/**
 * The same person about the same matter [Reg 11(3)]: with a new fact the new order goes on, linked with the
 * earlier one; without one the caller is told progress, which is counted on the earlier order, and nothing is
 * dispatched. Code besides the rules': `order.told_missing`.
 */
export async function markRepeat(
  city: Omit<City, 'close'>,
  request: LinkRequest<RepeatOfInput>,
): Promise<readonly OrderAnswer[] | Refusal> {
  const { earlierOrderId, hasNewFact, told } = request.input
  const links = [
    joined('linkOrder', linkOrder, request.orderId, { orderId: earlierOrderId, manner: 'repeats' as const }, request),
  ]
  if (hasNewFact)
    return city.door.giveTogether(
      [
        ...links,
        joined(
          'linkOrder',
          linkOrder,
          earlierOrderId,
          { orderId: request.orderId, manner: 'repeated_by' as const },
          request,
        ),
      ],
      request.requestKey,
    )
  if (!told) return refuse('order.told_missing', { field: '/told' })
  return city.door.giveTogether(
    [
      joined(
        'redirectOrder',
        redirectOrder,
        request.orderId,
        { treatment: 'repeat_without_new_fact' as const, reason: told },
        request,
      ),
      joined('tellProgress', tellProgress, earlierOrderId, { told }, request),
    ],
    request.requestKey,
  )
}

/** Opens the callbacks of merged orders when the order that carries them comes to its own. */
export function mergedCallbackFollower(city: Omit<City, 'close'>): Follower {
  return {
    name: 'merged_callbacks',
    async follow(_client, events, before) {
      const parents = events.filter(({ stream_kind, kind }) => stream_kind === 'order' && kind === 'callbackOpened')
      for (const parent of parents) await openChildren(city, parent)
      return before
    },
  }
}

async function openChildren(city: Omit<City, 'close'>, { stream_id: parentId }: FollowedEvent): Promise<void> {
  const parent = (await loadOrders(city.pool, city.cityId, [parentId])).get(parentId)?.state as Order | undefined
  if (!parent) return
  for (const childId of mergedChildren(parent)) {
    const answer = await city.door.give({
      command: { name: 'openMergedCallback', decide: openMergedCallback },
      orderId: childId,
      input: { into: parentId, dispatch: currentDispatch(parent) },
      doer: clockDoer,
      requestId: `merged/${parentId}`,
    })
    if (isRefusal(answer)) throw new Error(`callback of merged order ${childId} did not open: ${answer.code}`)
  }
}
