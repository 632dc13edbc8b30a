import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSignedInServer, type SignedInServer } from '../testing/signed-in-server.ts'

let server: SignedInServer
beforeAll(async () => {
  server = await startSignedInServer()
})
afterAll(() => server.close())

const why = { why: '忘记密码' }

describe('accounts', () => {
  it('a new person gets an account with a password for one use, which they change at their first sign-in', async () => {
    const posting = {
      unitId: '990101001',
      postId: 'unit-handler',
      sort: 'regular',
      fromOn: '2026-03-02',
      why: '新到岗',
    }
    const { personId } = (
      await server.ask('unit-admin', 'POST', '/api/v1/people', { login: 'new.hand', name: '新来的', posting })
    ).json()
    expect((await server.ask('unit-admin', 'POST', `/api/v1/accounts/${personId}/open`, why)).json()).toMatchObject({
      status: 403,
      code: 'access.no_permission',
    })
    const opened = await server.ask('administrator', 'POST', `/api/v1/accounts/${personId}/open`, why)
    expect(opened.statusCode).toBe(201)
    const { login, password } = opened.json()
    expect([login, password]).toEqual(['new.hand', expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/)])
    const browser = server.browser()
    expect((await browser.send('POST', '/api/v1/session', { login, password })).json()).toMatchObject({
      mustChangePassword: true,
    })
    expect((await browser.send('GET', '/api/v1/people')).json()).toMatchObject({
      status: 403,
      code: 'access.no_permission',
    })
    expect(
      (
        await browser.send('POST', '/api/v1/session/password', {
          current: password,
          password: 'lamps of the old bridge',
        })
      ).statusCode,
    ).toBe(204)
    expect((await browser.send('GET', '/api/v1/people')).statusCode).toBe(200)
    expect((await server.ask('administrator', 'POST', `/api/v1/accounts/${personId}/open`, why)).json()).toMatchObject({
      status: 409,
      code: 'account.is_active',
    })
  })

  it('a reset ends all sessions and tells the new password once; disabling lets nobody in', async () => {
    const personId = await server.personIdOf('street-chief')
    const browser = server.browser()
    await browser.send('POST', '/api/v1/session', {
      login: 'street-chief',
      password: server.identity.passwordOf('street-chief'),
    })
    const { password } = (
      await server.ask('administrator', 'POST', `/api/v1/accounts/${personId}/reset-password`, why)
    ).json()
    expect((await browser.send('GET', '/api/v1/session')).statusCode).toBe(401)
    expect((await browser.send('POST', '/api/v1/session', { login: 'street-chief', password })).statusCode).toBe(201)
    expect((await server.ask('administrator', 'POST', `/api/v1/accounts/${personId}/disable`, why)).statusCode).toBe(
      204,
    )
    expect((await browser.send('GET', '/api/v1/session')).statusCode).toBe(401)
    expect((await browser.send('POST', '/api/v1/session', { login: 'street-chief', password })).json()).toMatchObject({
      code: 'sign_in.refused',
    })
    expect((await server.ask('administrator', 'POST', `/api/v1/accounts/${personId}/enable`, why)).statusCode).toBe(204)
    expect(
      (await server.ask('administrator', 'POST', `/api/v1/accounts/${personId}/reset-second-factor`, why)).statusCode,
    ).toBe(204)
  })

  it('are listed page by page without any secret; who tried to sign in is on record', async () => {
    const first = (await server.ask('administrator', 'GET', '/api/v1/accounts?limit=15')).json()
    expect(first.items).toHaveLength(15)
    const rest = (
      await server.ask('administrator', 'GET', `/api/v1/accounts?limit=200&cursor=${first.nextCursor}`)
    ).json()
    const logins = [...first.items, ...rest.items].map(({ login }) => login)
    expect([logins, rest.nextCursor]).toEqual([[...new Set(logins)].sort(), null])
    expect(JSON.stringify([first, rest])).not.toMatch(/argon2|hash|"token/i)
    await server.browser().send('POST', '/api/v1/session', { login: 'nobody-here', password: 'x' })
    const { items } = (await server.ask('inspector', 'GET', '/api/v1/sign-ins?limit=5')).json()
    expect(items).toContainEqual(expect.objectContaining({ login: 'nobody-here', outcome: 'refused', personId: null }))
    expect((await server.ask('handler', 'GET', '/api/v1/sign-ins')).statusCode).toBe(403)
    expect((await server.ask('handler', 'GET', '/api/v1/accounts')).statusCode).toBe(403)
  })

  it('every answer fits its shape', () => {
    expect(server.misfits).toEqual([])
  })
})

it('passwords are guessed at most twenty times a minute from one address', async () => {
  const limited = await startSignedInServer({ hasRateLimits: true })
  const browser = limited.browser()
  const statuses: number[] = []
  for (let index = 0; index < 25; index += 1)
    statuses.push(
      (await browser.send('POST', '/api/v1/session', { login: `guess-${index}`, password: 'x' })).statusCode,
    )
  expect(statuses).toEqual([...Array<number>(20).fill(401), ...Array<number>(5).fill(429)])
  await limited.close()
})
