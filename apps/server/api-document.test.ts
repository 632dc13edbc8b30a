import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusalTexts } from '@shaoying/contract'
import { orderCommands } from '@shaoying/application'
import { fieldIn, summaryIn } from './api-page/in-chinese.ts'
import { checkOf } from './reading/check-value.ts'
import { allRoutes } from './all-routes.ts'
import { registered } from './testing/appeals.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
let document: {
  openapi: string
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string
        requestBody?: { content: { 'application/json': { example?: unknown } } }
        responses: Record<string, unknown>
      }
    >
  >
}
beforeAll(async () => {
  server = await startTestServer()
  document = (await server.ask(null, 'GET', '/api/openapi.json')).json()
})
afterAll(() => server.close())

const rows = allRoutes({ moreRoutes: [] })

describe('the API document', () => {
  it('is OpenAPI 3.1 and names every route of the server, each operation once', () => {
    expect(document.openapi).toBe('3.1.0')
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method]) => method !== 'head')
        .map(([method, { operationId }]) => ({ name: `${method.toUpperCase()} ${path}`, operationId })),
    )
    expect(operations.map(({ name }) => name).sort()).toEqual(
      rows.map(({ method, path }) => `${method} ${path}`).sort(),
    )
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
    for (const methods of Object.values(document.paths))
      for (const { responses } of Object.values(methods)) expect(responses).toHaveProperty('default')
    expect(JSON.stringify(document)).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/Problem")/)
  })

  it('every command of the lifecycle that comes over the wire is there', () => {
    const paths = new Set(Object.keys(document.paths))
    const missing = orderCommands.filter(
      ({ name }) =>
        ![...paths].some(
          (path) =>
            path.endsWith(`/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`) ||
            (name === 'recordCallback' && path.endsWith('/evaluate')),
        ),
    )
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  it.each(rows.filter(({ body }) => body !== undefined).map((row) => [`${row.method} ${row.path}`, row] as const))(
    '%s shows a body that its schema takes, and the server reads it',
    async (_name, row) => {
      expect(checkOf(row.body!)(row.example)).toEqual([])
      expect(
        document.paths[row.path]![row.method.toLowerCase()]!.requestBody!.content['application/json'].example,
      ).toEqual(row.example)
      const orderId = await registered(server)
      const answer = await server.ask(
        'dispatcher',
        row.method,
        row.path
          .replace('{orderId}', orderId)
          .replace('{filterId}', orderId)
          .replace(/\{\w+\}/g, 'x'),
        row.example as object,
      )
      expect([answer.statusCode < 500, answer.statusCode === 400]).toEqual([true, false])
    },
  )
})

describe('the page to read', () => {
  it('shows every operation and explains every code, in both languages, and asks nobody else for anything', async () => {
    for (const language of ['zh', 'en']) {
      const { body, headers } = await server.ask(null, 'GET', '/api/docs', undefined, { 'accept-language': language })
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      for (const { path } of rows) expect(body).toContain(path)
      for (const code of Object.keys(refusalTexts)) expect(body).toContain(`id="${code}"`)
      expect(body).not.toMatch(/<script|style=|https?:\/\/(?!shaoying\.test)[^"'<]*"|src=/)
    }
    expect((await server.ask(null, 'GET', '/api/docs.css')).headers['content-type']).toBe('text/css; charset=utf-8')
  })

  it('is Chinese or English as wished: every chapter, summary and description of a command', async () => {
    const page = async (language: string) => (await server.ask(null, 'GET', `/api/docs?language=${language}`)).body
    const [zh, en] = [await page('zh'), await page('en')]
    expect(
      rows
        .filter((row) => !row.isPage)
        .map(({ summary }) => summary)
        .filter((summary) => !/[\u4e00-\u9fff]/.test(summaryIn(summary, 'zh'))),
    ).toEqual([])
    expect(
      rows
        .map(({ summary }) => summaryIn(summary, 'en'))
        .filter((summary) => summary === '' || /[\u4e00-\u9fff]/.test(summary)),
    ).toEqual([])
    expect(new Set(rows.map(({ tag }) => summaryIn(tag, 'zh')).filter((tag) => !/^[\u4e00-\u9fff]/.test(tag)))).toEqual(
      new Set(),
    )
    expect(zh).toContain('待签收')
    expect(zh).toContain('需要权限：签收')
    expect(zh).not.toMatch(/Needs <code>|<p>In \w+ → /)
    expect(en).toContain('Needs <code>order.sign</code>')
  })

  it('tells in Chinese what a field means: a new description is put into chinese-fields.data.ts', () => {
    const told = new Set<string>()
    const look = (node: unknown, isSchema: boolean): void => {
      if (typeof node !== 'object' || node === null) return
      const { description } = node as { readonly description?: unknown }
      if (isSchema && typeof description === 'string') told.add(description)
      for (const [name, inner] of Object.entries(node))
        if (!/^examples?$/.test(name)) look(inner, isSchema || name === 'schema' || name === 'parameters')
    }
    look(document.paths, false)
    expect(told.size).toBeGreaterThan(300)
    const english = [...told].filter((description) => !/[\u4e00-\u9fff]/.test(fieldIn(description, 'zh')))
    expect(english).toEqual([])
  })

  it('goes out compressed when the reader takes it', async () => {
    const { headers, rawPayload } = await server.ask(null, 'GET', '/api/openapi.json', undefined, {
      'accept-encoding': 'gzip',
    })
    expect(headers['content-encoding']).toBe('gzip')
    expect(rawPayload.length).toBeLessThan(JSON.stringify(document).length / 5)
  })
})
