import type { Permission } from '@shaoying/domain'
import { openStream } from '../realtime/open-stream.ts'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'

export const streamRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/stream',
    permission: ['order.read', 'whistle.read'],
    audit: 'stream.open',
    tag: 'Realtime',
    summary: 'What happens to the orders and whistles one may see, as it happens',
    hasHead: false,
    description:
      'Server-sent events. `order` says that something happened to an order (`{orderId, version, kind, at}`); ask for the order itself. `whistle` says the same of a whistle (`{whistleId, version, kind, at}`). `call` tells call-takers the same of a call. `presence` (`{orderId}`) says that somebody else opened an order one has open, writes on it or left. `id` is the place in the trace that has been told, after each batch and every 20 seconds: a browser sends it back as `Last-Event-ID` and gets what it missed. `retry` differs from screen to screen, so that many do not come back in the same moment. `reload` says that too much was missed.',
    handler: (input, parts) => {
      const reach = (right: Permission) =>
        input.caller.permissions.has(right) ? readingFor(input, [right], parts).scope : null
      const scope = {
        orders: reach('order.read'),
        whistles: reach('whistle.read'),
        calls: input.caller.permissions.has('order.register'),
      }
      const from = input.request.headers['last-event-id']
      return {
        write: (reply) =>
          openStream(reply, {
            scope,
            from: typeof from === 'string' ? from : null,
            personId: input.caller.session.actor.personId,
            parts,
            request: input.request,
          }),
      }
    },
  }),
]
