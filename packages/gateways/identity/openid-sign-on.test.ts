import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SignOnUnreachable } from '@shaoying/application'
import { loopbackClient, startLoopbackSignOn, type LoopbackSignOn } from '../testing/loopback-sign-on.ts'
import { OpenIdSignOn } from './openid-sign-on.ts'

const callbackUrl = 'https://shaoying.test/api/v1/sign-on/callback'
let there: LoopbackSignOn

beforeAll(async () => {
  there = await startLoopbackSignOn(callbackUrl)
})
afterAll(() => there.close())

const signOn = (more: Partial<ConstructorParameters<typeof OpenIdSignOn>[0]> = {}) =>
  new OpenIdSignOn({ ...loopbackClient, issuer: there.issuer, callbackUrl, ...more })

describe('the city’s sign-on by OpenID Connect', () => {
  it('asks with PKCE, state and nonce of its own each time', async () => {
    const [one, two] = await Promise.all([signOn().begin(), signOn().begin()])
    const asked = new URL(one.url).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: callbackUrl,
      scope: 'openid profile',
      state: one.checks.state,
      nonce: one.checks.nonce,
    })
    expect(asked.get('code_challenge')).not.toBe(one.checks.verifier)
    expect(new Set([one, two].flatMap(({ checks }) => Object.values(checks))).size).toBe(6)
  })

  it('says who came back, by subject and login', async () => {
    const { url, checks } = await signOn().begin()
    const returned = await there.browse(url, 'handler')
    expect(await signOn().finish(returned, checks)).toEqual({ subject: 'gov-handler', login: 'handler' })
  })

  it('takes no code twice, none from another browser’s beginning, and no refusal for a yes', async () => {
    const client = signOn()
    const mine = await client.begin()
    const returned = await there.browse(mine.url, 'handler')
    const theirs = await client.begin()
    expect(await client.finish(returned, theirs.checks)).toBeNull()
    expect(await client.finish(returned, { ...mine.checks, verifier: theirs.checks.verifier })).toBeNull()
    const again = await client.begin()
    const back = await there.browse(again.url, 'handler')
    expect(await client.finish(back, { ...again.checks, nonce: theirs.checks.nonce })).toBeNull()
    expect(await client.finish(back, again.checks)).toBeNull()
    const denied = new URL(`${callbackUrl}?error=access_denied&state=${again.checks.state}`)
    expect(await client.finish(denied, again.checks)).toBeNull()
    expect(await client.finish(new URL(callbackUrl), again.checks)).toBeNull()
  })

  it('a wrong client secret signs nobody on', async () => {
    const wrong = signOn({ clientSecret: 'guessed' })
    const { url, checks } = await wrong.begin()
    expect(await wrong.finish(await there.browse(url, 'handler'), checks)).toBeNull()
  })

  it('a sign-on that does not answer is told apart from a no, and asked again next time', async () => {
    const passing = await startLoopbackSignOn(callbackUrl)
    const client = signOn({ issuer: passing.issuer })
    const { url, checks } = await client.begin()
    const returned = await passing.browse(url, 'handler')
    await passing.close()
    await expect(client.finish(returned, checks)).rejects.toBeInstanceOf(SignOnUnreachable)
    const absent = signOn({ issuer: passing.issuer })
    await expect(absent.begin()).rejects.toBeInstanceOf(SignOnUnreachable)
  })
})
