import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OpenIdSignOn } from '@shaoying/gateways'
import {
  loopbackClient,
  startLoopbackSignOn,
  type LoopbackSignOn,
} from '../../../packages/gateways/testing/loopback-sign-on.ts'
import { startSignedInServer, type Browser, type SignedInServer } from '../testing/signed-in-server.ts'
import { signOnCallback } from './sign-on-routes.ts'

const publicUrl = 'http://shaoying.test'
let there: LoopbackSignOn
let server: SignedInServer
beforeAll(async () => {
  there = await startLoopbackSignOn(signOnCallback(publicUrl))
  server = await startSignedInServer({
    publicUrl,
    signOn: new OpenIdSignOn({ ...loopbackClient, issuer: there.issuer, callbackUrl: signOnCallback(publicUrl) }),
  })
})
afterAll(async () => {
  await server.close()
  await there.close()
})

const fromThere = { origin: 'https://id.example', 'sec-fetch-site': 'cross-site' }
const back = (browser: Browser, address: URL) =>
  browser.send('GET', `${address.pathname}${address.search}`, undefined, fromThere)

async function goThere(browser: Browser, login: string, returnTo = '/orders?open=true'): Promise<URL> {
  const begun = await browser.send('GET', `/api/v1/sign-on/begin?returnTo=${encodeURIComponent(returnTo)}`)
  expect(begun.statusCode).toBe(303)
  return there.browse(String(begun.headers.location), login)
}

describe('signing in through the city', () => {
  it('goes there and comes back signed in, to where one wanted to be', async () => {
    const browser = server.browser()
    expect((await browser.send('GET', '/api/v1/sign-on')).json()).toEqual({
      available: true,
      path: '/api/v1/sign-on/begin',
    })
    const answer = await back(browser, await goThere(browser, 'handler'))
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(answer.body).toContain('content="0;url=/orders?open=true"')
    expect(browser.cookies.has('shaoying-sign-on')).toBe(false)
    expect((await browser.send('GET', '/api/v1/session')).json()).toMatchObject({ login: 'handler' })
  })

  it('knows nobody who has no account here', async () => {
    const browser = server.browser()
    expect((await back(browser, await goThere(browser, 'stranger'))).json()).toMatchObject({
      status: 403,
      code: 'sign_in.not_ours',
    })
    expect(browser.cookies.has('shaoying')).toBe(false)
  })

  it('an answer belongs to the browser that asked, once', async () => {
    const [mine, theirs] = [server.browser(), server.browser()]
    const address = await goThere(mine, 'handler')
    expect((await back(theirs, address)).json()).toMatchObject({ status: 400, code: 'sign_on.failed' })
    await goThere(theirs, 'unit-admin')
    expect((await back(theirs, address)).json()).toMatchObject({ code: 'sign_on.failed' })
    mine.cookies.set('shaoying-sign-on', `${mine.cookies.get('shaoying-sign-on')!.slice(0, -4)}AAAA`)
    expect((await back(mine, address)).json()).toMatchObject({ code: 'sign_on.failed' })
  })

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example'])('never leads away to %s', async (returnTo) => {
    expect(
      (await server.browser().send('GET', `/api/v1/sign-on/begin?returnTo=${encodeURIComponent(returnTo)}`)).statusCode,
    ).toBe(400)
  })

  it('text in the way back does no harm to the page', async () => {
    const browser = server.browser()
    const answer = await back(browser, await goThere(browser, 'handler', '/x"><script>alert(1)</script>'))
    expect(answer.body).not.toContain('<script>')
  })
})

it('a city without a sign-on of its own says so', async () => {
  const plain = await startSignedInServer()
  expect((await plain.browser().send('GET', '/api/v1/sign-on')).json()).toEqual({ available: false, path: null })
  expect((await plain.browser().send('GET', '/api/v1/sign-on/begin')).json()).toMatchObject({
    status: 404,
    code: 'sign_on.not_configured',
  })
  await plain.close()
})

it('a sign-on that is down leaves the password', async () => {
  const gone = await startLoopbackSignOn(signOnCallback(publicUrl))
  await gone.close()
  const alone = await startSignedInServer({
    publicUrl,
    signOn: new OpenIdSignOn({ ...loopbackClient, issuer: gone.issuer, callbackUrl: signOnCallback(publicUrl) }),
  })
  const browser = alone.browser()
  expect((await browser.send('GET', '/api/v1/sign-on/begin')).json()).toMatchObject({
    status: 503,
    code: 'sign_on.unreachable',
  })
  expect(
    (
      await browser.send('POST', '/api/v1/session', {
        login: 'handler',
        password: alone.identity.passwordOf('handler'),
      })
    ).statusCode,
  ).toBe(201)
  await alone.close()
})
