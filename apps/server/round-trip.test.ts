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
    const id = made.json().orderId
    await server.ask('dispatcher', 'POST', `/api/v1/orders/${id}/dispatch-order`, { leadUnitId: '990101001' }, { 'if-match': '"1"' })
    console.log((await server.ask('handler', 'GET', `/api/v1/orders/${id}`)).body)
    console.log((await server.ask('handler', 'GET', `/api/v1/orders/${id}/actions`)).body.slice(0, 3000))
    console.log((await server.ask('handler', 'GET', `/api/v1/orders/${id}/timeline`)).body)
    const sub = await server.ask(null, 'POST', '/api/v1/petitions', { kind: 'suggestion', title: 'x', words: 'y', petitioner: { sort: 'person', phone: '13900000000' } })
    console.log(sub.body)
    const track = await server.ask(null, 'POST', '/api/v1/petitions/track', { number: sub.json().number, code: sub.json().trackingCode })
    console.log(track.body)
    console.log((await server.ask(null, 'GET', `/api/v1/petitions/${sub.json().number}`, undefined, { authorization: `Bearer ${track.json().token}`, 'accept-language': 'en' })).body)
    console.log((await server.ask(null, 'GET', `/readyz`)).body)
    console.log((await server.ask(null, 'GET', `/metrics`)).body.split('\n').filter((l) => /shaoying/.test(l)).slice(-30).join('\n'))
    console.log((await server.ask('dispatcher', 'POST', `/api/v1/routing-proposals`, { placeUnitId: '990101001001', categoryId: '0102-01', kind: 'complaint' })).body)
    console.log((await server.ask('dispatcher', 'GET', `/api/v1/units?q=%E6%A1%A5%E5%A4%B4`)).body.slice(0, 300))
    const doc = await server.ask(null, 'GET', '/api/openapi.json')
    console.log(doc.statusCode, doc.body.length)
    const fs = await import('node:fs')
    fs.writeFileSync('/tmp/h1-openapi.json', JSON.stringify(doc.json(), null, 1))
    const page = await server.ask(null, 'GET', '/api/docs')
    console.log(page.statusCode, page.body.length)
    fs.writeFileSync('/tmp/h1-docs.html', page.body)
    console.log(server.misfits)
    expect(1).toBe(1)
  })
})
