import { addSeconds } from '@shaoying/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt } from '../../../packages/application/testing/town-identity.ts'
import { startSignedInServer, type Browser, type SignedInServer } from '../testing/signed-in-server.ts'

let server: SignedInServer
beforeAll(async () => {
  server = await startSignedInServer()
})
afterAll(() => server.close())

const signIn = (browser: Browser, login: string, more: object = {}) =>
  browser.send('POST', '/api/v1/session', { login, password: server.identity.passwordOf(login), ...more })
async function signedIn(login: string): Promise<Browser> {
  const browser = server.browser()
  expect((await signIn(browser, login)).statusCode).toBe(201)
  return browser
}

describe('signing in with a browser', () => {
  it('sets a cookie that scripts and other sites do not get, and says who one is', async () => {
    const browser = server.browser()
    const answer = await signIn(browser, 'handler')
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ mustChangePassword: false })
    expect(answer.json().token).toBeUndefined()
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^shaoying=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Strict$/,
    )
    const me = (await browser.send('GET', '/api/v1/session')).json()
    expect(me).toMatchObject({
      login: 'handler',
      name: '桥头街道经办人小朱',
      units: [{ id: '990101001', name: '桥头街道' }],
      actingUnit: null,
      language: 'zh',
      hasSecondFactor: false,
    })
    expect(me.postings).toEqual([
      {
        unit: { id: '990101001', name: '桥头街道' },
        role: 'handler',
        roleName: '经办人',
        fromOn: '2026-03-02',
        toOn: null,
      },
    ])
    expect(me.permissions).toContain('order.reply')
  })

  it('over HTTPS the cookie is bound to host and HTTPS', async () => {
    const secure = await startSignedInServer({ publicUrl: 'https://12345.example.gov.cn' })
    const answer = await secure
      .browser()
      .send('POST', '/api/v1/session', { login: 'handler', password: secure.identity.passwordOf('handler') })
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-shaoying=.*; HttpOnly; Secure; SameSite=Strict$/)
    await secure.close()
  })

  it('a session is never taken over: each sign-in has a new token, and the browser’s old one ends', async () => {
    const browser = server.browser()
    browser.cookies.set('shaoying', 'A'.repeat(43))
    await signIn(browser, 'handler')
    const first = browser.cookies.get('shaoying')!
    expect(first).not.toBe('A'.repeat(43))
    await signIn(browser, 'unit-admin')
    expect(browser.cookies.get('shaoying')).not.toBe(first)
    expect(
      (await server.browser().send('GET', '/api/v1/session', undefined, { cookie: `shaoying=${first}` })).statusCode,
    ).toBe(401)
  })

  it('refuses in one sentence in the user’s language, with no word about which half was wrong', async () => {
    const refused = async (login: string) =>
      (
        await server.browser().send('POST', '/api/v1/session', { login, password: 'x' }, { 'accept-language': 'en' })
      ).json()
    const { requestId: _one, instance: _a, ...known } = await refused('handler')
    const { requestId: _two, instance: _b, ...unknown } = await refused('nobody-here')
    expect(known).toEqual(unknown)
    expect(known).toMatchObject({
      status: 401,
      code: 'sign_in.refused',
      detail: expect.stringContaining('Login or password is not right'),
    })
  })

  it('signs out: the cookie goes and the token is worth nothing', async () => {
    const browser = await signedIn('handler')
    const token = browser.cookies.get('shaoying')!
    expect((await browser.send('DELETE', '/api/v1/session')).statusCode).toBe(204)
    expect(browser.cookies.has('shaoying')).toBe(false)
    expect(
      (await server.browser().send('GET', '/api/v1/session', undefined, { cookie: `shaoying=${token}` })).json(),
    ).toMatchObject({ status: 401, code: 'session.missing' })
  })

  it('what another site makes the browser send is refused, whatever cookie it carries', async () => {
    const browser = await signedIn('handler')
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ]) {
      expect((await browser.send('DELETE', '/api/v1/session', undefined, headers)).json()).toMatchObject({
        status: 403,
        code: 'session.cross_site',
      })
    }
    expect((await browser.send('GET', '/api/v1/session')).statusCode).toBe(200)
  })
})

describe('programs', () => {
  it('get a bearer token, told once; it is no cookie, and a cookie is no bearer token', async () => {
    const browser = server.browser()
    const answer = await signIn(browser, 'analyst', { as: 'token' })
    const { token } = answer.json()
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([201, undefined])
    expect(
      (await server.browser().send('GET', '/api/v1/session', undefined, { authorization: `Bearer ${token}` })).json(),
    ).toMatchObject({ login: 'analyst' })
    expect(
      (await server.browser().send('GET', '/api/v1/session', undefined, { cookie: `shaoying=${token}` })).statusCode,
    ).toBe(401)
    const cookie = (await signedIn('analyst')).cookies.get('shaoying')
    expect(
      (await server.browser().send('GET', '/api/v1/session', undefined, { authorization: `Bearer ${cookie}` }))
        .statusCode,
    ).toBe(401)
  })
})

describe('one’s own sessions, units and secrets', () => {
  it('lists them, marks this one, ends another, and cannot end a stranger’s', async () => {
    const [here, there, stranger] = [await signedIn('reviewer'), await signedIn('reviewer'), await signedIn('arbiter')]
    const { items } = (await here.send('GET', '/api/v1/sessions')).json()
    expect(items.map(({ isThis }: { isThis: boolean }) => isThis).sort()).toEqual([false, true])
    const other = items.find(({ isThis }: { isThis: boolean }) => !isThis).sessionId
    expect((await stranger.send('DELETE', `/api/v1/sessions/${other}`)).json()).toMatchObject({
      status: 404,
      code: 'session.not_found',
    })
    expect((await here.send('DELETE', `/api/v1/sessions/${other}`)).statusCode).toBe(204)
    expect((await there.send('GET', '/api/v1/session')).statusCode).toBe(401)
  })

  it('acts for one of one’s units only', async () => {
    const browser = await signedIn('supervisor')
    expect((await browser.send('PUT', '/api/v1/session/unit', { unitId: '990000-hotline' })).json()).toMatchObject({
      actingUnit: { id: '990000-hotline', name: '云溪市市民热线服务中心' },
    })
    expect((await browser.send('PUT', '/api/v1/session/unit', { unitId: '990101001' })).json()).toMatchObject({
      status: 422,
      code: 'session.not_your_unit',
    })
    expect((await browser.send('PUT', '/api/v1/session/unit', { unitId: null })).json()).toMatchObject({
      actingUnit: null,
    })
  })

  it('is answered in the language one chose', async () => {
    const browser = await signedIn('inspector')
    expect((await browser.send('PUT', '/api/v1/session/language', { language: 'en' })).statusCode).toBe(204)
    expect((await browser.send('GET', '/api/v1/session')).json()).toMatchObject({
      language: 'en',
      postings: [{ roleName: 'Inspector' }],
    })
    expect((await browser.send('DELETE', `/api/v1/sessions/00000000-0000-7000-8000-000000000001`)).json().detail).toBe(
      'There is no such session.',
    )
  })

  it('changes the password by the rules', async () => {
    const browser = await signedIn('kb-editor')
    const current = server.identity.passwordOf('kb-editor')
    const change = (body: object) => browser.send('POST', '/api/v1/session/password', body)
    expect((await change({ current: 'x', password: 'a long and new one' })).json()).toMatchObject({
      status: 403,
      code: 'password.wrong',
    })
    expect((await change({ current, password: 'abc' })).json()).toMatchObject({
      status: 422,
      code: 'password.too_short',
      errors: [{ pointer: '/password' }],
    })
    expect((await change({ current, password: 'a long and new one' })).statusCode).toBe(204)
    expect(
      (await server.browser().send('POST', '/api/v1/session', { login: 'kb-editor', password: current })).statusCode,
    ).toBe(401)
    expect(
      (await server.browser().send('POST', '/api/v1/session', { login: 'kb-editor', password: 'a long and new one' }))
        .statusCode,
    ).toBe(201)
  })

  it('takes a second factor on and off', async () => {
    const browser = await signedIn('dispatcher')
    const current = server.identity.passwordOf('dispatcher')
    const { secret } = (await browser.send('POST', '/api/v1/session/second-factor', { current })).json()
    const code = (seconds: number) => codeAt(secret, addSeconds('2026-03-02T01:00:00Z', seconds))
    expect((await browser.send('POST', '/api/v1/session/second-factor/confirm', { code: code(0) })).statusCode).toBe(
      204,
    )
    expect((await browser.send('GET', '/api/v1/session')).json().hasSecondFactor).toBe(true)
    expect((await signIn(server.browser(), 'dispatcher')).json()).toMatchObject({
      status: 401,
      code: 'sign_in.otp_needed',
    })
    server.identity.machineTime.set('2026-03-02T01:01:00Z')
    expect((await signIn(server.browser(), 'dispatcher', { otp: code(60) })).statusCode).toBe(201)
    server.identity.machineTime.set('2026-03-02T01:02:00Z')
    expect(
      (await browser.send('POST', '/api/v1/session/second-factor/remove', { current, code: code(120) })).statusCode,
    ).toBe(204)
    expect((await signIn(server.browser(), 'dispatcher')).statusCode).toBe(201)
    server.identity.machineTime.set('2026-03-02T01:00:00Z')
  })
})

it('every answer fits the shape that the API’s pages promise', () => {
  expect(server.misfits).toEqual([])
})
