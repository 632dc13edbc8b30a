import { machineClock, notePresent, readOrder } from '@shaoying/application'
import { PresenceInput, PresenceView } from '@shaoying/contract'
import { refuse } from '@shaoying/domain'
import { streamsOf } from '../realtime/open-streams.ts'
import { readingFor } from '../routes/reading.ts'
import { route, type Route } from '../routes/route.ts'
import { OrderParams } from '../routes/shapes.ts'

export const presenceRoutes: readonly Route[] = [
  route({
    method: 'PUT',
    path: '/api/v1/orders/{orderId}/presence',
    permission: 'order.read',
    audit: 'order.presence',
    tag: 'Realtime',
    summary: 'Say that one has an order open, and hear who else has 报告正在查看或填写',
    rate: 'read',
    description:
      'Said again every quarter of a minute; who has not been heard of for 45 seconds is gone. The others’ screens are told by `presence` on the stream.',
    params: OrderParams,
    body: PresenceInput,
    answer: PresenceView,
    example: { doing: 'viewing' },
    handler: async (input, parts) => {
      const {
        params: { orderId },
        body: { doing },
        caller: { session },
        request,
      } = input
      const reading = readingFor(input, ['order.read'], parts)
      if (doing !== 'gone' && !(await readOrder(reading, orderId)))
        return refuse('order.not_found', { params: { orderId } })
      const { view, tellPersonIds } = await notePresent(parts.city, {
        orderId,
        doing,
        personId: session.actor.personId,
        unitId: session.unitIds[0] ?? null,
        now: machineClock.now(),
      })
      if (tellPersonIds.length > 0)
        streamsOf(request.server).tell(tellPersonIds, `event: presence\ndata: ${JSON.stringify({ orderId })}\n\n`)
      return { body: view }
    },
  }),
]
