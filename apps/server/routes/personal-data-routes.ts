import { revealPersonalData } from '@shaoying/application'
import { Line } from '@shaoying/contract'
import { isRefusal } from '@shaoying/domain'
import { Type } from 'typebox'
import { doerOf } from './doer-of.ts'
import { hideForeign } from './hide-foreign.ts'
import { route, type Route } from './route.ts'
import { OrderParams } from './shapes.ts'

const text = () => Type.Optional(Type.String())

/** Who the petitioner is, in full. */
const PersonalDataView = Type.Object(
  { name: text(), phone: text(), callbackPhone: text(), door: text(), identityNumber: text(), email: text() },
  { additionalProperties: false },
)

export const personalDataRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/orders/{orderId}/personal-data',
    permission: ['vault.reveal', 'vault.reveal_reporter'],
    audit: 'vault.reveal',
    tag: 'Orders',
    summary: 'Show who the petitioner is, with a reason 查看联系方式',
    description: 'Each look is written down with its reason before the answer leaves, and listed to the supervisor.',
    params: OrderParams,
    body: Type.Object({ reason: Line(500, 'Why it is needed') }, { additionalProperties: false }),
    answer: PersonalDataView,
    example: { reason: '上门前电话联系' },
    handler: async (input, parts) => {
      const { params, body, caller, requestId } = input
      const data = await revealPersonalData(parts.city, {
        orderId: params.orderId,
        doer: doerOf(caller),
        reason: body.reason,
        requestId,
      })
      return isRefusal(data)
        ? hideForeign(data, params.orderId, input, ['vault.reveal', 'vault.reveal_reporter'], parts)
        : { body: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) }
    },
  }),
]
