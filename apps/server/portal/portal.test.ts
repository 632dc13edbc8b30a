import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { searchWords } from '../search-words.ts'
import { portalPages } from './portal-pages.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const send = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(form).toString(),
  })
const appeal = {
  key: 'form-key-0001',
  kind: 'complaint',
  words: '门口路灯不亮，<b>三天</b>了。',
  point: '桥东小区',
  phone: '13812345678',
  name: '王小明',
}
const receiptOf = (page: string): { number: string; code: string } => ({
  number: /id="received-number">([^<]+)/.exec(page)![1]!,
  code: /id="received-code">([^<]+)/.exec(page)![1]!,
})
const tokenOf = (page: string): string => /name="token" value="([^"]+)"/.exec(page)![1]!
const ordersNow = async (): Promise<number> =>
  (await server.town.pool.query<{ n: number }>('select count(*)::int as n from order_state')).rows[0]!.n

describe('the portal’s pages', () => {
  it('have an audit name of their own and are open to everybody, in both languages', () => {
    const rows = portalPages(searchWords, null)
    expect(new Set(rows.map(({ method, audit }) => `${method} ${audit}`)).size).toBe(rows.length)
    expect(rows.every(({ permission, isPage }) => permission === 'public' && isPage)).toBe(true)
    expect(rows.filter(({ path }) => /^\/en(\/|$)/.test(path))).toHaveLength(rows.length / 2)
  })

  it('speak the language of their address, whatever the browser prefers, and set no cookie', async () => {
    for (const [path, words] of [
      ['/', '有事您说，件件有回音'],
      ['/en', 'Tell us, and you will get an answer'],
      ['/en/privacy', 'What happens to your data'],
      ['/answers', '政策问答'],
    ] as const) {
      const page = await server.ask(null, 'GET', path, undefined, { 'accept-language': 'de' })
      expect([path, page.statusCode, page.headers['content-type'], page.headers['set-cookie']]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
        undefined,
      ])
      expect(page.body).toContain(words)
    }
  })

  it('answer a browser that goes astray with a page, a program with a problem', async () => {
    expect((await server.ask(null, 'GET', '/en/nowhere', undefined, { accept: 'text/html' })).body).toContain(
      '<html lang="en">',
    )
    expect((await server.ask(null, 'GET', '/nowhere')).json()).toMatchObject({ status: 404, code: 'request.no_route' })
  })
})

describe('a form', () => {
  it('sent twice makes one order and gives the same receipt; what was written is text, never markup', async () => {
    const before = await ordersNow()
    const [first, again] = [await send('/submit', appeal), await send('/submit', appeal)]
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(receiptOf(again.body)).toEqual(receiptOf(first.body))
    expect(await ordersNow()).toBe(before + 1)
    const page = await send('/track', receiptOf(first.body))
    expect(page.body).toContain('&#60;b&#62;三天&#60;/b&#62;')
    expect(page.body).not.toContain('<b>三天')
  })

  it('comes back with what is wrong beside its field and everything that was typed, and nothing is registered', async () => {
    const before = await ordersNow()
    const page = await send('/en/submit', { ...appeal, key: 'form-key-0002', phone: '12', kind: 'shouting' })
    expect(page.statusCode).toBe(422)
    expect(page.body).toMatch(/id="kind-fault">Must be one of/)
    expect(page.body).toContain('value="12"')
    expect((await send('/submit', { ...appeal, key: 'form-key-0003', words: '  ' })).body).toContain('id="words-fault"')
    expect(await ordersNow()).toBe(before)
  })

  it('is refused when another site sends it, and when it is too large', async () => {
    expect((await send('/submit', appeal, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    const large = await send('/en/submit', { ...appeal, words: '水'.repeat(300_000) })
    expect([large.statusCode, large.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8'])
  })

  it('adds to the order of its token and to no other; an altered token asks for number and code again', async () => {
    const mine = receiptOf((await send('/submit', { ...appeal, key: 'form-key-0004' })).body)
    const token = tokenOf((await send('/track', { number: mine.number, code: mine.code })).body)
    const added = await send('/track/supplement', {
      token,
      number: mine.number,
      key: 'form-key-0005',
      words: '昨晚二层也坏了',
    })
    expect([added.statusCode, added.body.includes('昨晚二层也坏了')]).toEqual([200, true])
    const forged = await send('/track/supplement', {
      token: `${token.slice(0, -2)}AA`,
      number: mine.number,
      key: 'form-key-0006',
      words: '冒充',
    })
    expect([forged.statusCode, forged.body.includes('冒充')]).toEqual([401, false])
    const early = await send('/track/evaluate', {
      token,
      number: mine.number,
      key: 'form-key-0007',
      contacted: 'true',
      solved: 'solved',
      satisfaction: 'satisfied',
    })
    expect(early.statusCode).toBe(409)
    expect((await send('/track', { number: '13812345678', code: mine.code })).statusCode).toBe(200)
  })

  it('signing out ends every page opened before, without a script; number and code open it again', async () => {
    const mine = receiptOf((await send('/submit', { ...appeal, key: 'form-key-0008' })).body)
    const token = tokenOf((await send('/track', { number: mine.number, code: mine.code })).body)
    const left = await send('/en/track/sign-out', { token, number: mine.number, key: 'form-key-0009' })
    expect([left.statusCode, left.body.includes('You are signed out')]).toEqual([200, true])
    const late = await send('/track/supplement', {
      token,
      number: mine.number,
      key: 'form-key-0010',
      words: '别人写的',
    })
    expect([late.statusCode, late.body.includes('别人写的')]).toEqual([401, false])
    expect((await send('/track/sign-out', { token, number: mine.number, key: 'form-key-0011' })).statusCode).toBe(200)
    expect((await send('/track', { number: mine.number, code: mine.code })).statusCode).toBe(200)
  })
})
