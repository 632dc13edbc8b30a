import { recordCollections } from '@shaoying/application'
import { permissionNames, permissionsOf, roleNames, type Actor, type Permission, type Role } from '@shaoying/domain'
import { openPool, type Pool } from '@shaoying/store'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRoutes } from './all-routes.ts'
import { identityRoutes } from './identity/identity-routes.ts'
import type { Route } from './routes/route.ts'
import { dispatched, otherStreet } from './testing/appeals.ts'
import { actorOf, personIn, startTestServer, type TestServer } from './testing/test-server.ts'

/** In every word that another city's or street's objects hold, so that a leak shows wherever it comes out. */
const secret = '外市密件'
const recordId = '01900000-0000-7000-8000-00000000f0f1'
const rows = allRoutes({ moreRoutes: [] }).filter(
  ({ permission }) => permission !== 'public' && permission !== 'petitioner',
)
/** What a route's address names, and where another city has one of these. */
const kindOfParam = new Map<string, string>([
  ...recordCollections.map(({ idName, kind }) => [idName, kind.kind] as const),
  ['packageId', 'package'],
])
const rightsOf = ({ permission }: Route): readonly Permission[] =>
  [permission].flat().filter((right): right is Permission => (permissionNames as readonly string[]).includes(right))

let server: TestServer
let owner: Pool
let foreignOrderId = ''
let everybody: readonly Actor[] = []

beforeAll(async () => {
  server = await startTestServer()
  owner = openPool((server.town.pool.options as { connectionString?: string }).connectionString!)
  everybody = roleNames.flatMap((role) => holder(role))
  foreignOrderId = await dispatched(server, undefined, {
    title: secret,
    words: secret,
    petitioner: { sort: 'person', name: secret, phone: '13812345678' },
  })
  // The order goes to another city of the same database, with everything that hangs on it.
  for (const table of ['order_state', 'order_tie', 'order_words', 'vault_record'])
    await owner.query(`update ${table} set city_id = 'elsewhere' where order_id = $1`, [foreignOrderId])
  await owner.query("update event set city_id = 'elsewhere' where stream_id = $1", [foreignOrderId])
  for (const kind of new Set(kindOfParam.values())) await standsIn('elsewhere', kind, null)
})
afterAll(async () => {
  await owner.end()
  await server.close()
})

function holder(role: Role): readonly Actor[] {
  try {
    return [actorOf(server.town, role)]
  } catch {
    return []
  }
}

async function standsIn(cityId: string, kind: string, unitId: string | null, id = recordId): Promise<void> {
  await owner.query(
    `insert into record_state (city_id, record_kind, record_id, version, last_hash, situation, unit_id, natural_key, title, seen_by_unit_ids, created_at, updated_at, state)
    values ($1, $2, $3, 1, '\\x00', 'open', $4, $6, $5, case when $4::text is null then null else array[$4] end, now(), now(), jsonb_build_object('situation', 'open', 'title', $5::text, 'postings', '[]'::jsonb))`,
    [cityId, kind, id, unitId, secret, `${kind}-of-${cityId}`],
  )
}

const address = (row: Route): string =>
  row.path
    .replace('{orderId}', foreignOrderId)
    .replace('{unitId}', '990101001')
    .replace(/\{(\w+)\}/g, (_, name: string) => (name.endsWith('Id') ? recordId : 'x')) +
  (row.path.endsWith('/people-to-call') ? '?unitId=990101001' : '')
const ask = (who: Actor, row: Route): Promise<LightMyRequestResponse> =>
  server.ask(
    who,
    row.method,
    address(row),
    row.method === 'GET' ? undefined : ((row.example as object | undefined) ?? {}),
  )
const able = (row: Route): readonly Actor[] =>
  everybody.filter((actor) => rightsOf(row).some((right) => permissionsOf(actor, '2026-03-02').has(right)))
const named = (row: Route): string => `${row.method} ${row.path}`

describe('objects of another city in the same database', () => {
  // A window or a year of the assessment is a stretch of the caller's own city's calendar, not an object somebody else could have.
  const named404 = rows.filter(
    ({ path, permission }) =>
      /\{(?!unitId)\w+Id\}/.test(path) && !/\{(windowId|year)\}/.test(path) && permission !== 'signed_in',
  )

  it.each(named404.map((row) => [named(row), row] as const))(
    '%s: there is no such thing, for every role that has the right',
    async (_name, row) => {
      for (const actor of able(row)) {
        const answer = await ask(actor, row)
        expect([actor.personId, answer.statusCode, answer.body.includes(secret)]).toEqual([
          actor.personId,
          expect.toSatisfy((status: number) => status === 403 || status === 404 || status === 422, 'refused'),
          false,
        ])
      }
    },
  )

  it.each(
    rows
      .filter(({ method, path }) => method === 'GET' && !path.includes('{') && !path.endsWith('/stream'))
      .map((row) => [named(row), row] as const),
  )('%s shows nothing of it', async (_name, row) => {
    for (const actor of able(row)) expect((await ask(actor, row)).body).not.toContain(secret)
  })

  it('nothing of it was changed by all the asking', async () => {
    const {
      rows: [left],
    } = await owner.query<{ version: number; facts: number }>(
      "select s.version, (select count(*) from event e where e.stream_id = s.order_id) as facts from order_state s where s.city_id = 'elsewhere'",
    )
    expect(left).toEqual({ version: 2, facts: 2 })
    expect(
      (await owner.query("select count(*) from record_state where city_id = 'elsewhere' and version <> 1")).rows,
    ).toEqual([{ count: 0 }])
  })
})

describe('records of another street', () => {
  const readable = recordCollections.filter(({ kind }) => kind.kind !== 'person')

  it.each(readable.map(({ path, idName, kind, read }) => [`/api/v1/${path}/{${idName}}`, kind.kind, read] as const))(
    '%s is not there for those whom its row does not name, in the list neither',
    async (path, kind, read) => {
      const id = recordId.replace(/f0f1$/, 'a0a1')
      await standsIn(server.town.cityId, kind, otherStreet, id)
      const strangers = roleNames
        .filter((role) => role !== 'petitioner')
        .map((role) => personIn(server.town, '990101001', role))
        .filter(
          (actor) =>
            read.some((right) => permissionsOf(actor, '2026-03-02').has(right)) &&
            !['supervisor', 'inspector'].some((role) => actor.personId.startsWith(role)),
        )
      for (const actor of strangers) {
        const answer = await server.ask(actor, 'GET', path.replace(/\{\w+\}/, id))
        expect([actor.personId, answer.statusCode]).toEqual([actor.personId, 404])
        const list = await server.ask(actor, 'GET', path.replace(/\/\{\w+\}$/, ''))
        expect(list.body).not.toContain(secret)
      }
      await owner.query('delete from record_state where record_id = $1', [id])
    },
  )
})

it('every parameter is an id, which this test gives a foreign value, or one of those that other tests try', () => {
  const params = new Set(
    [...rows, ...identityRoutes({} as never)].flatMap(({ path }) =>
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
    ),
  )
  expect([...params].filter((name) => !name.endsWith('Id') && !['token', 'number', 'year'].includes(name))).toEqual([])
})
