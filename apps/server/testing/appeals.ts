import type { TestServer } from './test-server.ts'

/** What a resident brings in tests; the place lies in 桥头街道 of 东湖区. */
export const appeal = {
  kind: 'complaint',
  title: '楼道灯不亮',
  words: '三单元楼道灯坏了一周，老人晚上不敢下楼。',
  petitioner: { sort: 'person', name: '王小明', phone: '13812345678', door: '三单元501' },
  place: { unitId: '990101001001', point: '桥东小区' },
  categoryId: '0102-01',
} as const

export const street = '990101001'
export const otherStreet = '990101002'

/** Registers and answers the order's id. */
export async function registered(server: TestServer, changes: object = {}): Promise<string> {
  const answer = await server.ask('call_taker', 'POST', '/api/v1/orders', { ...appeal, ...changes })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json<{ orderId: string }>().orderId
}

/** Registers, and dispatches to a street. */
export async function dispatched(
  server: TestServer,
  leadUnitId: string = street,
  changes: object = {},
): Promise<string> {
  const orderId = await registered(server, changes)
  const answer = await server.ask('dispatcher', 'POST', `/api/v1/orders/${orderId}/dispatch-order`, {
    leadUnitId,
    reason: '属地',
  })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return orderId
}
