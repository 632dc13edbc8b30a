import { figureFollower, followTrace } from '@shaoying/application'
import type { OpenFiguresView } from '@shaoying/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settled } from '../../../packages/store/testing/settled.ts'
import { registered } from '../testing/appeals.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  for (let calls = 0; calls < 9; calls += 1) await registered(server)
  for (let calls = 0; calls < 6; calls += 1) await registered(server, { kind: 'suggestion', channel: 'wechat' })
  for (let calls = 0; calls < 2; calls += 1) await registered(server, { kind: 'praise' })
  await settled(server.town.pool)
  await followTrace(server.town.pool, server.town.cityId, figureFollower(server.town))
})
afterAll(() => server.close())

const get = (url: string, language = 'zh') => server.ask(null, 'GET', url, undefined, { 'accept-language': language })

describe('open figures', () => {
  it('tell everybody what the city was told in a month, without an account and from running sums', async () => {
    const view = (await get('/api/v1/open/figures')).json<OpenFiguresView>()
    expect(view).toMatchObject({
      month: '2026-03',
      running: true,
      orders: 17,
      change: null,
      months: [{ month: '2026-03', orders: 17 }],
    })
    expect(view.channels.map(({ key, orders }) => [key.name, orders])).toEqual([
      ['电话', 11],
      ['微信', 6],
    ])
    expect((await get('/api/v1/open/figures', 'en')).json<OpenFiguresView>().channels[1]!.key.name).toBe('WeChat')
  })

  it('R146: hide few, and the next smallest with them, so that the total gives nobody away', async () => {
    const { kinds } = (await get('/api/v1/open/figures')).json<OpenFiguresView>()
    expect(kinds.map(({ orders }) => orders)).toEqual([9, null, null])
    const csv = await get('/api/v1/open/figures.csv?month=2026-03')
    expect(csv.headers['content-disposition']).toBe('attachment; filename="figures-2026-03.csv"')
    expect(
      csv.body
        .split('\r\n')
        .filter((line) => line.includes(',kinds,'))
        .map((line) => line.split(',').at(-1)),
    ).toEqual(['9', '', ''])
  })

  it('publish the statistics that the pack names and no other', async () => {
    const { statistics } = (await get('/api/v1/open/figures')).json<OpenFiguresView>()
    expect(statistics.map(({ id }) => id)).toEqual([
      'in_time',
      'settlement',
      'mean_hours',
      'livelihood_share',
      'direct_answer',
    ])
    expect(statistics.map(({ unit }) => unit)).toEqual(['percent', 'percent', 'hours', 'percent', 'percent'])
  })

  it('refuse months to come and what is no month; a month of nothing is empty', async () => {
    expect((await get('/api/v1/open/figures?month=2026-04')).json()).toMatchObject({
      status: 422,
      code: 'figures.month_ahead',
    })
    expect((await get('/api/v1/open/figures?month=2026-13')).statusCode).toBe(400)
    expect((await get('/api/v1/open/figures?month=2025-01')).json()).toMatchObject({
      orders: 0,
      kinds: [],
      change: null,
    })
  })

  it('stand on a page in both languages that says what it hides', async () => {
    for (const [path, words] of [
      ['/open/figures', '件数少，不公开'],
      ['/en/open/figures?month=2026-03', 'too few to publish'],
    ] as const) {
      const page = await get(path)
      expect([path, page.statusCode]).toEqual([path, 200])
      expect(page.body).toContain(words)
    }
    expect((await get('/open/figures?month=%3Cb%3E')).statusCode).toBe(422)
  })
})
