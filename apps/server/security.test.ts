import { gzipSync } from 'node:zlib'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRoutes } from './all-routes.ts'
import { appeal } from './testing/appeals.ts'
import { startSignedInServer, type SignedInServer } from './testing/signed-in-server.ts'

let server: SignedInServer
const logLines: string[] = []
beforeAll(async () => {
  server = await startSignedInServer({ logLines })
})
afterAll(() => server.close())

describe('secrets', () => {
  it('never stand in the log, not even at its most talkative: passwords, tokens, cookies, codes, links, second factors', async () => {
    const secrets: string[] = []
    const password = server.identity.passwordOf('handler')
    const browser = server.browser()
    await browser.send('POST', '/api/v1/session', { login: 'handler', password })
    await browser.send('POST', '/api/v1/session', { login: 'handler', password: 'my-wrong-password' })
    await browser.send('POST', '/api/v1/session', {
      login: 'no-such-person-4711',
      password: 'another-password',
      otp: '918273',
    })
    secrets.push(
      password,
      'my-wrong-password',
      'no-such-person-4711',
      'another-password',
      '918273',
      ...browser.cookies.values(),
    )
    const { token } = (
      await server.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload: { login: 'call-taker', password: server.identity.passwordOf('call-taker'), as: 'token' },
      })
    ).json<{ token: string }>()
    await server.app.inject({ method: 'GET', url: '/api/v1/session', headers: { authorization: `Bearer ${token}` } })
    await server.app.inject({
      method: 'GET',
      url: `/api/v1/session?token=${token}`,
      headers: { authorization: `Bearer ${token}x` },
    })
    const receipt = (await server.app.inject({ method: 'POST', url: '/api/v1/petitions', payload: appeal })).json<{
      number: string
      trackingCode: string
    }>()
    const petition = (
      await server.app.inject({
        method: 'POST',
        url: '/api/v1/petitions/track',
        payload: { number: receipt.number, code: receipt.trackingCode },
      })
    ).json<{ token: string }>().token
    await server.app.inject({
      method: 'GET',
      url: `/api/v1/petitions/${receipt.number}`,
      headers: { authorization: `Bearer ${petition}` },
    })
    const link = server.town.vault.invitationTokenOf('01900000-0000-7000-8000-000000000001.1')
    await server.app.inject({ method: 'GET', url: `/api/v1/invitations/${link}` })
    await server.app.inject({
      method: 'POST',
      url: '/api/v1/orders',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      payload: '{"words":"13812345678 broken',
    })
    secrets.push(token, receipt.trackingCode, petition, link, '13812345678', '王小明')
    expect(logLines.length).toBeGreaterThan(8)
    const log = logLines.join('')
    expect(secrets.filter((secret) => secret.length < 3 || log.includes(secret))).toEqual([])
  })

  it('nor does a fault of the database, which knows what it was asked to store', async () => {
    const orders = server.town.pool as unknown as { query: unknown }
    const { query } = orders
    orders.query = () =>
      Promise.reject(
        Object.assign(new Error('insert failed'), {
          code: '23514',
          detail: 'Failing row contains (13812345678, 王小明)',
          where: '13812345678',
          parameters: ['王小明'],
        }),
      )
    const broken = await server.app.inject({ method: 'POST', url: '/api/v1/petitions', payload: appeal })
    orders.query = query
    expect(broken.statusCode).toBe(500)
    const log = logLines.join('')
    expect(log).toContain('insert failed')
    expect([log, broken.body].filter((text) => /13812345678|王小明/.test(text))).toEqual([])
  })
})

describe('paths', () => {
  const outside = [
    '/../package.json',
    '/desk/../../package.json',
    '/desk/..%2f..%2fpackage.json',
    '/desk/%2e%2e/%2e%2e/package.json',
    '/desk/....//package.json',
    '/..\\package.json',
    '/desk/%5c..%5c..%5cpackage.json',
    '/%00package.json',
    '/desk//etc/passwd',
    '/api/../../package.json',
    '//etc/passwd',
  ]

  it('lead to no file outside what is meant to be served', async () => {
    await server.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = server.app.server.address() as AddressInfo
    // Written by hand, because well-behaved clients tidy such paths up before they send them.
    for (const path of outside) {
      const answer = await new Promise<string>((resolve) => {
        let got = ''
        const socket = connect(port, '127.0.0.1', () =>
          socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
        )
        socket.on('data', (data) => (got += String(data))).on('close', () => resolve(got))
      })
      expect([path, /"name": "shaoying"|root:.*:0:0/.test(answer)]).toEqual([path, false])
    }
  })
})

describe('a little that would become a lot', () => {
  it('a packed body is not unpacked', async () => {
    const bomb = gzipSync(Buffer.from(`{"title":"${'x'.repeat(50_000_000)}"}`))
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/v1/petitions',
      payload: bomb,
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    })
    expect([answer.statusCode, bomb.length < 100_000]).toEqual([400, true])
  })

  it('no pattern of any schema takes long over any text', () => {
    const patterns = new Set<string>()
    const collect = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return
      for (const [name, value] of Object.entries(schema)) {
        if (name === 'pattern' && typeof value === 'string') patterns.add(value)
        else collect(value)
      }
    }
    for (const { params, query, body } of allRoutes({ moreRoutes: [] })) [params, query, body].forEach(collect)
    expect(patterns.size).toBeGreaterThan(10)
    const pieces = ['a', '0', '-', '.', ' ', '中', 'a0', '0-', '0.', ' a', '1 ', '\t ', 'aA', '00:', '+1', '()']
    const slow = [...patterns].flatMap((pattern) =>
      pieces.flatMap((piece) => {
        const [text, expression] = [`${piece.repeat(20_000)}!`, new RegExp(pattern, 'u')]
        const began = process.cpuUsage().user
        expression.test(text)
        const took = (process.cpuUsage().user - began) / 1000
        return took > 250 ? [`${pattern} on “${piece}…”: ${Math.round(took)} ms`] : []
      }),
    )
    expect(slow).toEqual([])
  })
})
