import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusalTexts } from '@shaoying/contract'
import { orderCommands } from '@shaoying/application'
import { checkOf } from './reading/check-value.ts'
import { allRoutes } from './all-routes.ts'
import { registered } from './testing/appeals.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
let document: { openapi: string, paths: Record<string, Record<string, { operationId: string, requestBody?: { content: { 'application/json': { example?: unknown } } }, responses: Record<string, unknown> }>> }
beforeAll(async () => {
  server = await startTestServer()
  document = (await server.ask(null, 'GET', '/api/openapi.json')).json()
})
afterAll(() => server.close())

const rows = allRoutes({ moreRoutes: [] })

describe('the API document', () => {
  it('is OpenAPI 3.1 and names every route of the server, each operation once', () => {
    expect(document.openapi).toBe('3.1.0')
    const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).filter(([method]) => method !== 'head').map(([method, { operationId }]) => ({ name: `${method.toUpperCase()} ${path}`, operationId })))
    expect(operations.map(({ name }) => name).sort()).toEqual(rows.map(({ method, path }) => `${method} ${path}`).sort())
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
    for (const methods of Object.values(document.paths)) for (const { responses } of Object.values(methods)) expect(responses).toHaveProperty('default')
    expect(JSON.stringify(document)).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/Problem")/)
  })

  it('every command of the lifecycle that comes over the wire is there', () => {
    const paths = new Set(Object.keys(document.paths))
    const missing = orderCommands.filter(({ name }) => ![...paths].some((path) => path.endsWith(`/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`) || (name === 'recordCallback' && path.endsWith('/evaluate'))))
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  it.each(rows.filter(({ body }) => body !== undefined).map((row) => [`${row.method} ${row.path}`, row] as const))('%s shows a body that its schema takes, and the server reads it', async (_name, row) => {
    expect(checkOf(row.body!)(row.example)).toEqual([])
    expect(document.paths[row.path]![row.method.toLowerCase()]!.requestBody!.content['application/json'].example).toEqual(row.example)
    const orderId = await registered(server)
    const answer = await server.ask('dispatcher', row.method, row.path.replace('{orderId}', orderId).replace(/\{\w+\}/g, 'x'), row.example as object)
    expect([answer.statusCode < 500, answer.statusCode === 400]).toEqual([true, false])
  })
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

  it('goes out compressed when the reader takes it', async () => {
    const { headers, rawPayload } = await server.ask(null, 'GET', '/api/openapi.json', undefined, { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).toBe('gzip')
    expect(rawPayload.length).toBeLessThan(JSON.stringify(document).length / 5)
  })
})
