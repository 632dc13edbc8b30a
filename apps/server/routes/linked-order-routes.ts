import {
  markRepeat,
  mergeOrders,
  orderStanding,
  splitOrder,
  type LinkRequest,
  type OrderAnswer,
} from '@shaoying/application'
import { MergeOrderInput, OrderStanding, RepeatOfInput, SplitOrderInput, type Language } from '@shaoying/contract'
import { isRefusal, type Permission, type Refusal } from '@shaoying/domain'
import { Type } from 'typebox'
import type { ServerParts } from '../server-parts.ts'
import { refuseWhenOverrun } from './back-pressure.ts'
import { commandExamples } from './command-examples.ts'
import type { PersonCaller } from './caller.ts'
import { doerOf } from './doer-of.ts'
import { hideForeign } from './hide-foreign.ts'
import { route, type Route, type RouteAnswer, type RouteInput } from './route.ts'
import { OrderParams } from './shapes.ts'

/** Every order that the command touched, the one in the path first where it is among them. */
const Standings = Type.Object({ orders: Type.Array(OrderStanding) }, { additionalProperties: false })

type Input = RouteInput<{ orderId: string }, unknown, unknown, PersonCaller>

async function answer(
  answers: readonly OrderAnswer[] | Refusal,
  input: Input,
  permissions: readonly Permission[],
  parts: ServerParts,
): Promise<RouteAnswer<{ orders: OrderStanding[] }> | Refusal> {
  if (isRefusal(answers)) return hideForeign(answers, input.params.orderId, input, permissions, parts)
  return { body: { orders: await Promise.all(answers.map((one) => standingOf(one, input.language, parts))) } }
}

function requestOf<Body>({
  params,
  body,
  caller,
  requestId,
  requestKey,
  expectedVersion,
}: RouteInput<{ orderId: string }, unknown, Body, PersonCaller>): LinkRequest<Body> {
  return {
    orderId: params.orderId,
    input: body,
    doer: doerOf(caller),
    requestId,
    expectedVersion,
    ...(requestKey ? { requestKey } : {}),
  }
}

async function standingOf(one: OrderAnswer, language: Language, { city }: ServerParts): Promise<OrderStanding> {
  return orderStanding(one, await city.registry.get(one.order.packVersionId), language)
}

/** Commands that touch several orders at once: all of them change, or none. */
export const linkedOrderRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/orders/{orderId}/merge-order',
    permission: 'order.merge',
    audit: 'order.merge',
    tag: 'Orders that belong together',
    summary: 'Merge into an open order about the same matter 并单',
    params: OrderParams,
    body: MergeOrderInput,
    answer: Standings,
    changes: 'order',
    example: commandExamples['mergeOrder'] as never,
    handler: async (input, parts) => {
      refuseWhenOverrun(parts)
      return answer(await mergeOrders(parts.city, requestOf(input)), input, ['order.merge'], parts)
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/orders/{orderId}/mark-repeat',
    permission: 'order.answer',
    audit: 'order.markRepeat',
    tag: 'Orders that belong together',
    summary: 'The same person about the same matter: tell progress, or link',
    params: OrderParams,
    body: RepeatOfInput,
    answer: Standings,
    changes: 'order',
    example: commandExamples['markRepeat'] as never,
    handler: async (input, parts) => {
      refuseWhenOverrun(parts)
      return answer(await markRepeat(parts.city, requestOf(input)), input, ['order.answer'], parts)
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/orders/{orderId}/split-order',
    permission: 'order.register',
    audit: 'order.split',
    tag: 'Orders that belong together',
    summary: 'Make an order of each further matter of one call',
    params: OrderParams,
    body: SplitOrderInput,
    answer: Standings,
    changes: 'order',
    success: 201,
    example: { matters: [{ title: '路灯不亮', words: '门口路灯也不亮。', categoryId: '0102-01' }] },
    handler: async (input, parts) => {
      refuseWhenOverrun(parts)
      return answer(await splitOrder(parts.city, requestOf(input)), input, ['order.register'], parts)
    },
  }),
]
