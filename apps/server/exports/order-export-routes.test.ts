import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatched, otherStreet, registered } from '../testing/appeals.ts'
import { personIn, startTestServer, type TestServer } from '../testing/test-server.ts'

const log: string[] = []
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ logLines: log })
})
afterAll(() => server.close())

const lines = (body: string): readonly string[] => body.slice(1).trim().split('\r\n')

describe('orders as a file', () => {
  it('holds every order of the list, however many pages it takes, and only those that fit', async () => {
    const titles = Array.from({ length: 207 }, (_, index) => `路灯不亮${index}`)
    for (const title of titles) await registered(server, { title })
    const answer = await server.ask('dispatcher', 'GET', '/api/v1/orders.csv?sort=oldest')
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'private, no-store',
    })
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''%E5%B7%A5%E5%8D%95")
    expect(lines(answer.body)[0]).toBe('编号,事项,状态,分类,地点,所在区,主办单位,登记时间,办理期限,最近变动')
    expect(
      lines(answer.body)
        .slice(1)
        .map((line) => line.split(',')[1]),
    ).toEqual(titles)
    expect(lines((await server.ask('dispatcher', 'GET', '/api/v1/orders.csv?open=false')).body)).toHaveLength(1)
  })

  it('holds nothing that the caller may not see', async () => {
    await dispatched(server)
    const [own, foreign] = await Promise.all([
      server.ask('handler', 'GET', '/api/v1/orders.csv'),
      server.ask(personIn(server.town, otherStreet, 'handler'), 'GET', '/api/v1/orders.csv'),
    ])
    expect([lines(own.body).length, lines(foreign.body).length]).toEqual([2, 1])
    expect((await server.ask(null, 'GET', '/api/v1/orders.csv')).statusCode).toBe(401)
  })

  it('holds no formula, whatever residents wrote', async () => {
    await registered(server, { title: '=HYPERLINK("http://x","y")' })
    expect((await server.ask('dispatcher', 'GET', '/api/v1/orders.csv')).body).toContain(
      `"'=HYPERLINK(""http://x"",""y"")"`,
    )
  })

  it('is a workbook too, in the caller’s language and on the city’s clock', async () => {
    const answer = await server.ask('dispatcher', 'GET', '/api/v1/orders.xlsx?sort=oldest', undefined, {
      'accept-language': 'en',
    })
    const book = new excel.Workbook()
    await book.xlsx.load(answer.rawPayload as unknown as excel.Buffer)
    const page = book.getWorksheet('Orders')!
    expect([page.getCell('A1').value, page.getCell('B2').value, page.getCell('H2').value]).toEqual([
      'Number',
      '路灯不亮0',
      '2026-03-02 09:00:00',
    ])
  })

  it('leaves a line in the log: who took it, by which right', async () => {
    await server.ask('dispatcher', 'GET', '/api/v1/orders.csv?number=ZZ')
    expect(
      log
        .map((line) => JSON.parse(line) as { audit?: string; by?: string })
        .findLast(({ audit }) => audit === 'order.export_csv'),
    ).toMatchObject({ by: 'demo-dispatcher' })
  })

  it('is refused with what is wrong in the question', async () => {
    const answer = await server.ask('dispatcher', 'GET', '/api/v1/orders.csv?situation=nowhere&limit=5')
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, 'request.invalid'])
  })
})
