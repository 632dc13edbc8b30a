import { orderActions, orderView, readOrder, readTimeline } from '@shaoying/application'
import { ActionsView, OrderView, TimelineView } from '@shaoying/contract'
import { refuse, type Refusal } from '@shaoying/domain'
import { doerOf } from './doer-of.ts'
import { orderCommandPath } from './order-command-routes.ts'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'
import { OrderParams } from './shapes.ts'

const notFound = (orderId: string): Refusal => refuse('order.not_found', { params: { orderId } })

export const orderPageRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/orders/{orderId}',
    permission: 'order.read',
    audit: 'order.read',
    tag: 'Orders',
    summary: 'Read an order 查看工单',
    description:
      'Cut for the reader: the hotline sees all, the lead what it needs to handle, helpers their part, who is told the outline. Personal data come masked.',
    params: OrderParams,
    answer: OrderView,
    large: true,
    handler: async (input, parts) => {
      const { params, caller, now, language } = input
      const { city } = parts
      const found = await readOrder(readingFor(input, ['order.read'], parts), params.orderId)
      if (!found) return notFound(params.orderId)
      const view = orderView(
        found,
        caller.session.actor,
        city.registry.today(now).on,
        await city.registry.get(found.order.packVersionId),
        { language },
      )
      return view ? { body: view, version: view.version } : notFound(params.orderId)
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/orders/{orderId}/actions',
    permission: 'order.read',
    audit: 'order.actions',
    tag: 'Orders',
    summary: 'What may be done now, by whom, and why not the rest',
    params: OrderParams,
    answer: ActionsView,
    large: true,
    handler: async (input, parts) => {
      const { params, caller, now, language } = input
      const found = await readOrder(readingFor(input, ['order.read'], parts), params.orderId)
      if (!found) return notFound(params.orderId)
      const rules = await parts.city.registry.get(found.order.packVersionId)
      return {
        body: orderActions(found.order, found.version, { at: now, by: doerOf(caller), rules }, language, (command) =>
          orderCommandPath(command, params.orderId),
        ),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/orders/{orderId}/timeline',
    permission: 'order.read',
    audit: 'order.timeline',
    tag: 'Orders',
    summary: 'The story of an order, in plain words and both languages',
    params: OrderParams,
    answer: TimelineView,
    large: true,
    handler: async (input, parts) => {
      const { params, caller, now } = input
      const { registry } = parts.city
      const story = await readTimeline(
        readingFor(input, ['order.read'], parts),
        params.orderId,
        caller.session.actor,
        registry.today(now).on,
        (id) => registry.get(id),
      )
      return story ? { body: story } : notFound(params.orderId)
    },
  }),
]
