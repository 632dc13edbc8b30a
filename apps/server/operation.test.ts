import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followTrace, sealFollower, checkReadiness } from '@shaoying/application'
import { openPool, replaceHotIssues } from '@shaoying/store'
import { settled } from '../../packages/store/testing/settled.ts'
import { dispatched } from './testing/appeals.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Readiness {
  readonly status: string
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[]
}

describe('for those who run it', () => {
  it('a process that lives says so; one that can serve says what it looked at', async () => {
    expect((await server.ask(null, 'GET', '/healthz')).json()).toEqual({ status: 'alive' })
    const ready = await server.ask(null, 'GET', '/readyz')
    expect([
      ready.statusCode,
      ready.json<Readiness>().status,
      ready.json<Readiness>().checks.map(({ name, ok }) => [name, ok]),
    ]).toEqual([
      200,
      'ready',
      [
        ['database', true],
        ['readers', true],
        ['pack', true],
        ['followers', true],
        ['clocks', true],
      ],
    ])
  })

  it('work that runs late is named and measured, and does not take the server out of rotation', async () => {
    await settled(server.town.pool)
    await followTrace(server.town.pool, server.town.cityId, sealFollower(server.town.cityId, server.town.time))
    await dispatched(server)
    server.town.time.set('2026-03-02T04:00:00Z')
    const late = await server.ask(null, 'GET', '/readyz')
    expect([late.statusCode, late.json<Readiness>().status]).toEqual([200, 'delayed'])
    expect(late.json<Readiness>().checks.slice(3)).toEqual([
      { name: 'followers', ok: false, detail: '10800 s behind the trace' },
      { name: 'clocks', ok: false, detail: '3600 s behind' },
    ])
    const { body } = await server.ask(null, 'GET', '/metrics')
    expect(body).toContain('shaoying_follower_lag_seconds{follower="seal"} 10800')
    expect(body).toContain('shaoying_clock_lag_seconds 3600')
  })

  it('work that is done by turns and reads no trace is never behind', async () => {
    await replaceHotIssues(server.town.pool, server.town.cityId, server.town.time.now(), () => [])
    const { body } = await server.ask(null, 'GET', '/metrics')
    expect(body).toContain('shaoying_follower_lag_seconds{follower="seal"}')
    expect(body).not.toContain('hot_issue')
  })

  it('without the database it is not ready, and says what is missing without saying where it is', async () => {
    const nowhere = openPool('postgres://secret-user@127.0.0.1:1/x', { max: 1 })
    const checks = await checkReadiness({ ...server.town, pool: nowhere })
    await nowhere.end()
    expect(checks[0]).toMatchObject({ name: 'database', ok: false, isDelayOnly: false })
    expect(JSON.stringify(checks)).not.toMatch(/secret-user|127\.0\.0\.1/)
  })

  it('measurements are for the machine itself or for whoever holds the token, also behind a proxy that nobody told of', async () => {
    const scrape = (from: string, headers: Record<string, string> = {}, app = server.app) =>
      app.inject({ method: 'GET', url: '/metrics', remoteAddress: from, headers })
    expect(
      await Promise.all(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map(async (from) => (await scrape(from)).statusCode)),
    ).toEqual([200, 200, 200])
    const closed = [
      await scrape('10.0.0.7'),
      await scrape('127.0.0.1', { 'x-forwarded-for': '10.0.0.7' }),
      await scrape('127.0.0.1', { via: '1.1 proxy' }),
      await scrape('10.0.0.7', { authorization: 'Bearer undefined' }),
    ]
    expect(closed.map((answer) => answer.json<{ status: number; code: string }>().code)).toEqual(
      Array.from({ length: 4 }, () => 'access.metrics_closed'),
    )
    const withToken = await startTestServer({
      parts: {
        settings: {
          publicUrl: 'http://shaoying.test',
          trustProxy: false,
          hasRateLimits: false,
          metricsToken: 'a-token-for-prometheus',
        },
      },
    })
    expect(
      (await scrape('10.0.0.7', { authorization: 'Bearer a-token-for-prometheus' }, withToken.app)).statusCode,
    ).toBe(200)
    expect(
      (await scrape('10.0.0.7', { authorization: 'Bearer a-token-for-prometheuS' }, withToken.app)).statusCode,
    ).toBe(403)
    await withToken.close()
  })

  it('requests are measured by route and status, never by address, so that no order or number stands in a measure', async () => {
    const orderId = await dispatched(server)
    await server.ask('handler', 'GET', `/api/v1/orders/${orderId}`)
    await server.ask('handler', 'GET', '/api/v1/no-such-thing/13812345678')
    const { body } = await server.ask(null, 'GET', '/metrics')
    expect(body).toMatch(
      /shaoying_http_request_seconds_count\{method="GET",route="\/api\/v1\/orders\/\{orderId\}",status="200"\} \d+/,
    )
    expect(body).toMatch(/route="none",status="404"/)
    expect(body).toMatch(/shaoying_pool_connections\{pool="readers",state="idle"\} \d+/)
    for (const name of [
      'shaoying_door_waiting',
      'shaoying_streams_open',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_seconds',
    ])
      expect(body).toContain(name)
    expect(body).not.toMatch(new RegExp(`${orderId}|13812345678`))
  })
})
