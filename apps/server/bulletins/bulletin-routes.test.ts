import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedWindow } from '../../../packages/application/testing/published-window.ts'
import { checkOf } from '../reading/check-value.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const window = '/api/v1/assessment-windows/2026-03'
const file = (format: string, headers = {}) =>
  server.ask(null, 'GET', `${window}/bulletin.${format}`, undefined, headers)

describe('the bulletin of a window', () => {
  it('is nobody’s before it is published, and says no more than that there is none; who freezes windows reads the draft', async () => {
    await publishedWindow(server.town, { untilComputed: true })
    for (const format of ['pdf', 'docx', 'xlsx', 'csv', 'json'])
      expect((await file(format)).json()).toMatchObject({ status: 404, code: 'window.not_found' })
    expect((await server.ask('unit_admin', 'GET', `${window}/draft-bulletin.pdf`)).statusCode).toBe(403)
    const draft = await server.ask('assessment_admin', 'GET', `${window}/draft-bulletin.json`)
    expect(draft.json()).toMatchObject({ publishedOn: null, freeze: null, total: { volume: 5 } })
    expect((await server.ask(null, 'GET', '/open/bulletins/2026-03')).statusCode).toBe(404)
    expect((await server.ask(null, 'GET', '/api/v1/bulletins')).json()).toEqual({ items: [] })
  })

  it('stands on the board of those who read assessment, without praise and criticism', async () => {
    expect((await server.ask('unit_admin', 'GET', '/api/v1/assessment-windows')).json()).toMatchObject({
      items: [{ windowId: '2026-03', situation: 'computed', frozenAt: null }],
    })
    expect((await server.ask('unit_admin', 'GET', '/api/v1/assessment-windows/2026-03/results')).json()).toMatchObject({
      total: { volume: 5 },
      praised: [],
      criticised: [],
    })
    const rowsOf = async (query: string) =>
      (await server.ask('unit_admin', 'GET', `/api/v1/assessment-windows/2026-03/results?${query}`))
        .json<{ rankings: { object: string; rows: unknown[] }[] }>()
        .rankings.filter(({ rows }) => rows.length > 0)
        .map(({ object }) => object)
    expect([await rowsOf('rankings=first'), await rowsOf('rankings=first&object=communities')]).toEqual([
      ['streets'],
      ['streets', 'communities'],
    ])
    expect(
      (
        await server.ask(
          'unit_admin',
          'GET',
          '/api/v1/assessment-windows/2026-03/results?rankings=first&object=nothing',
        )
      ).json(),
    ).toMatchObject({ code: 'window.object_unknown' })
    expect((await server.ask('unit_admin', 'GET', '/api/v1/assessment-windows/2026-01/results')).json()).toMatchObject({
      status: 404,
    })
    expect((await server.ask('call_taker', 'GET', '/api/v1/assessment-windows')).statusCode).toBe(403)
    expect(server.misfits).toEqual([])
  })
})

describe('a published bulletin (R171)', () => {
  let published: TestServer
  beforeAll(async () => {
    published = await startTestServer()
    await publishedWindow(published.town)
  })
  afterAll(() => published.close())
  const open = (path: string, headers: Record<string, string> = {}) =>
    published.ask(null, 'GET', path, undefined, headers)

  it('is open data that fits its own schema', async () => {
    const schema = (await open('/api/v1/bulletins/schema.json')).json<Parameters<typeof checkOf>[0]>()
    const content = (await open(`${window}/bulletin.json`)).json<{
      rankings: { rows: { unit: { id: string }; rank: number | null; figures: { score: number | null } }[] }[]
      freeze: { hash: string }
    }>()
    expect(checkOf(schema)(content)).toEqual([])
    // 湖滨: all solved and satisfied; 桥头: 10 + 50 × 2/3 + 40 × 2/3.
    expect(
      content.rankings[0]!.rows.slice(0, 2).map(({ unit, rank, figures }) => [unit.id, rank, figures.score]),
    ).toEqual([
      ['990101002', 1, 100],
      ['990101001', 2, 70],
    ])
    expect(content.freeze.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('R173: names whom people decided to name, for the reasons they gave', async () => {
    const content = (await open(`${window}/bulletin.json`)).json<{
      mentions: string
      praised: unknown[]
      criticised: unknown[]
      classes: { id: string; meaning: { zh: string } }[]
    }>()
    expect(content).toMatchObject({
      mentions: 'decided',
      praised: [{ unit: { id: '990101002' }, because: { zh: '件件有回音' } }],
      criticised: [{ unit: { id: '990101001' }, because: { zh: '一件未解决' } }],
    })
    expect(content.classes.find(({ id }) => id === 'streets.rectification')!.meaning.zh).toBe(
      '列入条件：解决率 < 80%，或名次 > 参评单位数 × 0.9；退出条件：连续2期满足解决率 ≥ 85%，且名次 ≤ 参评单位数 × 0.8。',
    )
  })

  it('is a file in every format, kept while it stays the same', async () => {
    const starts = { pdf: '%PDF-1.7', docx: 'PK', xlsx: 'PK', csv: '\ufeffwindow,object,rank' }
    for (const [format, start] of Object.entries(starts)) {
      const answer = await open(`${window}/bulletin.${format}`)
      expect([format, answer.statusCode, answer.rawPayload.toString('utf8').startsWith(start)]).toEqual([
        format,
        200,
        true,
      ])
      expect(answer.headers['content-disposition']).toContain(`bulletin-2026-03.${format}`.replace('bulletin', '__'))
      expect(
        (await open(`${window}/bulletin.${format}`, { 'if-none-match': String(answer.headers.etag) })).statusCode,
      ).toBe(304)
    }
    expect((await open(`${window}/bulletin.pdf`, { 'accept-language': 'en' })).headers.etag).toContain('.pdf.en')
  })

  it('is a page that says it without scripts, in both languages, with its files beside it', async () => {
    expect((await open('/api/v1/bulletins')).json()).toMatchObject({
      items: [
        {
          windowId: '2026-03',
          title: '三月通报',
          lastOn: '2026-03-18',
          objects: [{ id: 'streets' }, {}, {}, {}, {}, {}, {}],
        },
      ],
    })
    expect((await open('/open/bulletins')).body).toContain('href="/open/bulletins/2026-03"')
    const page = (await open('/open/bulletins/2026-03')).body
    for (const words of [
      '云溪市接诉即办工作通报',
      '一、总体情况',
      '湖滨街道',
      '<svg',
      '/api/v1/assessment-windows/2026-03/bulletin.pdf',
    ])
      expect(page).toContain(words)
    expect(page).not.toMatch(/ style=/)
    expect((await open('/en/open/bulletins/2026-03')).body).toContain('1. The city as a whole')
    expect((await open('/open/bulletins/nothing')).statusCode).toBe(404)
  })
})
