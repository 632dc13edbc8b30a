import { permissionNames, roleNames, permissionsOf, type Actor, type Permission } from '@shaoying/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRoutes } from './all-routes.ts'
import type { Route } from './routes/route.ts'
import { dispatched, otherStreet } from './testing/appeals.ts'
import { actorOf, personIn, startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
/** An order of 桥头街道, about which nobody of 湖滨街道 may know. */
let foreignOrderId = ''
beforeAll(async () => {
  server = await startTestServer()
  foreignOrderId = await dispatched(server)
})
afterAll(() => server.close())

const rows = allRoutes({ moreRoutes: [] })
const byStaff = rows.filter(({ permission }) => permission !== 'public' && permission !== 'petitioner')
const named = (row: Route): string => `${row.method} ${row.path}`
const address = (row: Route): string =>
  row.path
    .replace('{orderId}', foreignOrderId)
    .replace('{unitId}', '990101001')
    .replace(/\{\w+\}/g, 'x')
const rightsOf = ({ permission }: Route): readonly Permission[] =>
  permission === 'signed_in' ? [] : ([permission].flat() as readonly Permission[])
const ask = (who: Actor | null, row: Route) =>
  server.ask(
    who,
    row.method,
    address(row),
    row.method === 'GET' ? undefined : ((row.example as object | undefined) ?? {}),
  )

describe('every route', () => {
  it('has an address, an operation name and an audit name of its own', () => {
    for (const key of [named, ({ audit, method }: Route) => `${method} ${audit}`] as const)
      expect(rows.map(key).filter((name, at, all) => all.indexOf(name) !== at)).toEqual([])
    expect(
      rows.filter(({ path }) => !/^\/(api\/v1\/[a-z{]|api\/|healthz|readyz|metrics)/.test(path)).map(named),
    ).toEqual([])
  })

  it.each(byStaff.map((row) => [named(row), row] as const))('%s is closed to nobody', async (_name, row) => {
    const answer = await ask(null, row)
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([401, 'session.missing'])
  })

  it.each(byStaff.filter((row) => rightsOf(row).length > 0).map((row) => [named(row), row] as const))(
    '%s is closed to every role without its right',
    async (_name, row) => {
      const without = roleNames
        .map((role) => actorOfRole(role))
        .filter((actor) => actor && !rightsOf(row).some((right) => permissionsOf(actor, '2026-03-02').has(right)))
      expect(without.length).toBeGreaterThan(0)
      for (const actor of without) {
        const answer = await ask(actor!, row)
        expect([actor!.personId, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
          actor!.personId,
          403,
          'access.no_permission',
        ])
      }
    },
  )

  it.each(rows.filter(({ permission }) => permission === 'petitioner').map((row) => [named(row), row] as const))(
    '%s is closed without a petitioner’s token, also to staff',
    async (_name, row) => {
      for (const who of [null, actorOf(server.town, 'supervisor')]) expect((await ask(who, row)).statusCode).toBe(401)
      const forged = await server.ask(null, row.method, address(row), row.method === 'GET' ? undefined : {}, {
        authorization: 'Bearer petition.e30.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      })
      expect(forged.json()).toMatchObject({ status: 401, code: 'session.petitioner_missing' })
    },
  )

  it.each(byStaff.filter(({ path }) => path.includes('{orderId}')).map((row) => [named(row), row] as const))(
    '%s says of another unit’s order only that there is none',
    async (_name, row) => {
      const able = roleNames
        .filter((role) => role !== 'petitioner')
        .map((role) => personIn(server.town, otherStreet, role))
        .filter(
          (actor) =>
            rightsOf(row).some((right) => permissionsOf(actor, '2026-03-02').has(right)) && !reachesEverything(actor),
        )
      for (const actor of able) {
        const answer = await ask(actor, row)
        expect([actor.personId, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
          actor.personId,
          404,
          'order.not_found',
        ])
        const withVersion = await server.ask(
          actor,
          row.method,
          address(row),
          row.method === 'GET' ? undefined : ((row.example as object | undefined) ?? {}),
          { 'if-match': '"1"' },
        )
        expect(withVersion.statusCode).toBe(404)
      }
    },
  )

  it('names only permissions that exist', () => {
    expect(
      rows.flatMap(rightsOf).filter((right) => ![...permissionNames, 'public', 'petitioner'].includes(right)),
    ).toEqual([])
  })
})

/** Supervision and inspection stand to every order of the city, wherever they sit. */
function reachesEverything({ postings }: Actor): boolean {
  return postings.some(({ role }) => role === 'supervisor' || role === 'inspector')
}

function actorOfRole(role: Parameters<typeof actorOf>[1]): Actor | null {
  try {
    return actorOf(server.town, role)
  } catch {
    return null
  }
}
