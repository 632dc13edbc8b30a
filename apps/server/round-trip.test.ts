import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const appeal = {
  kind: 'complaint', title: '楼道灯不亮', words: '三单元楼道灯坏了一周。', petitioner: { sort: 'person', name: '王小明', phone: '13812345678' },
  place: { unitId: '990101001001', point: '桥东小区' }, categoryId: '0102-01',
}

describe('x', () => {
  it('y', async () => {
    const made = await server.ask('call_taker', 'POST', '/api/v1/orders', appeal)
    console.log(made.statusCode, made.headers, made.body)
    const id = made.json().orderId
    console.log((await server.ask('dispatcher', 'POST', `/api/v1/orders/${id}/dispatch-order`, { leadUnitId: '990101001' }, { 'if-match': '"1"' })).body)
    console.log((await server.ask('dispatcher', 'POST', `/api/v1/orders/${id}/dispatch-order`, { leadUnitId: '990101001', zzz: 1, leedUnitId: 3, reason: '' }, { 'if-match': '"1"' })).body)
    console.log((await server.ask('handler', 'GET', `/api/v1/inbox`)).body)
    console.log((await server.ask('handler', 'GET', `/api/v1/orders?fields=number,title&limit=1`)).body)
    console.log((await server.ask('handler', 'GET', `/api/v1/orders?fields=numbr,title&limit=x&foo=1`, undefined, { 'accept-language': 'en' })).body)
    console.log((await server.ask(null, 'GET', `/api/v1/orders`)).body)
    console.log((await server.ask('dispatcher', 'GET', `/api/v1/queues`)).body)
    console.log((await server.ask('dispatcher', 'DELETE', `/api/v1/queues`)).body)
    console.log((await server.ask('dispatcher', 'GET', `/api/v1/queues/pending-dispatch`)).body, server.misfits)
    expect(1).toBe(1)
  })
})
