import { orderStanding } from '@shaoying/application'
import { RegisteredOrder, RegisterOrderInput } from '@shaoying/contract'
import { isRefusal } from '@shaoying/domain'
import { doerOf } from './doer-of.ts'
import { route, type Route } from './route.ts'

export const orderRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/orders',
    permission: 'order.register',
    audit: 'order.register',
    tag: 'Orders',
    summary: 'Register an appeal 登记诉求',
    description:
      'Takes down what a resident brought. Name, numbers and own door go to the vault; the words to their own table.',
    body: RegisterOrderInput,
    answer: RegisteredOrder,
    success: 201,
    changes: 'creates',
    door: 'orders',
    example: {
      kind: 'complaint',
      title: '楼道灯不亮',
      words: '三单元楼道灯坏了一周，老人晚上不敢下楼。',
      petitioner: { sort: 'person', name: '王小明', phone: '13800000000' },
      place: { unitId: '990101001001', point: '桥东小区' },
      categoryId: '0102-01',
    },
    handler: async ({ body, caller, requestId, requestKey, language }, parts) => {
      const { city } = parts
      const answer = await city.registration.register({
        input: body,
        doer: doerOf(caller),
        channel: 'phone',
        requestId,
        ...(requestKey ? { requestKey } : {}),
      })
      if (isRefusal(answer)) return answer
      const standing = orderStanding(answer, await city.registry.get(answer.order.packVersionId), language)
      return {
        body: { ...standing, trackingCode: city.vault.trackingCodeOf(answer.orderId) },
        version: answer.version,
        headers: { location: `/api/v1/orders/${answer.orderId}` },
      }
    },
  }),
]
