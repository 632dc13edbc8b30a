import { LiveScreens } from '@shaoying/application'
import { isRole, unitIdsOn, type Actor, type Role } from '@shaoying/domain'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import { buildTown, type Town } from '../../../packages/application/testing/town.ts'
import { createTestDatabase } from '../../../packages/store/testing/test-database.ts'
import { buildServer } from '../build-server.ts'
import type { Session, SessionPort } from '../ports/session.ts'
import { answerFaults } from '../routes/register-routes.ts'
import type { Route } from '../routes/route.ts'
import type { ServerParts } from '../server-parts.ts'

/** The small town behind a real server on a real database; who asks is said by a header that only tests know. */
export interface TestServer {
  readonly app: FastifyInstance
  readonly town: Town
  /** Who has been seen, by id. */
  readonly people: Map<string, Actor>
  /** Asks as the town's person in that role, as somebody given, or as nobody. */
  ask(
    who: Role | Actor | null,
    method: InjectOptions['method'],
    url: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>
  /** Answers whose body does not fit the schema that the API's pages show. */
  readonly misfits: string[]
  close(): Promise<void>
}

export interface TestServerOptions {
  readonly now?: string
  /** `packs/small` when not given. */
  readonly packFolder?: string
  readonly hasRateLimits?: boolean
  /** A migrated database of the test's own; removed by it. */
  readonly databaseUrl?: string
  /** A server whose town and people this one serves too; closed before it. */
  readonly beside?: TestServer
  /** Lines of the log, for tests that look into it. */
  readonly logLines?: string[]
  readonly parts?: Partial<ServerParts>
  /** Parts that need the town. */
  readonly partsOf?: (town: Town) => Partial<ServerParts> | Promise<Partial<ServerParts>>
  /** Tables of routes that need the town. */
  readonly routesOf?: (town: Town) => readonly Route[]
}

const testHeader = 'x-test-person'

export async function startTestServer({
  now = '2026-03-02T01:00:00Z',
  packFolder,
  hasRateLimits = false,
  beside,
  databaseUrl,
  logLines,
  parts,
  partsOf,
  routesOf = () => [],
}: TestServerOptions = {}): Promise<TestServer> {
  const database = beside || databaseUrl ? null : await createTestDatabase()
  const town = beside?.town ?? (await buildTown(databaseUrl ?? database!.url, now, packFolder))
  const people = beside?.people ?? new Map<string, Actor>()
  const city = { ...town, close: town.end }
  const app = await buildServer({
    city,
    sessions: headerSessions(people, town),
    realtime: new LiveScreens({ feed: town.feed, pool: town.pool, cityId: town.cityId }),
    settings: { publicUrl: 'http://shaoying.test', trustProxy: false, hasRateLimits },
    log: logLines ? pino({ level: 'debug' }, { write: (line) => void logLines.push(line) }) : pino({ level: 'silent' }),
    moreRoutes: routesOf(town),
    tokenKey: new Uint8Array(32).fill(7),
    ...parts,
    ...(await partsOf?.(town)),
  })
  const misfits = watchAnswers(app)
  await app.ready()
  const ask: TestServer['ask'] = async (who, method, url, body, headers = {}) => {
    const actor = typeof who === 'string' ? actorOf(town, who) : who
    if (actor) people.set(actor.personId, actor)
    return app.inject({
      method: method!,
      url,
      headers: { ...(actor ? { [testHeader]: actor.personId } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body }),
    })
  }
  const close = async () => {
    await app.close()
    if (beside) return
    await town.end()
    await database?.drop()
  }
  return { app, town, people, ask, misfits, close }
}

/** The town's person in that role; petitioners and outsiders hold theirs in no unit. */
export function actorOf(town: Town, role: Role): Actor {
  if (role === 'petitioner' || role === 'third_party_assessor')
    return { personId: `demo-${role}`, roles: [role], postings: [] }
  const doer = town.doer(role)
  if (doer.kind !== 'person') throw new Error(`${role} is no person`)
  return doer.actor
}

/** A person made for one test: a role in a unit. */
export function personIn(town: Town, unitId: string, role: Role, personId = `${role}@${unitId}`): Actor {
  if (!isRole(role)) throw new RangeError(`no role ${role}`)
  const unit = town.rules.directory.getUnit(unitId)
  return { personId, roles: [], postings: [{ unitId, unitKind: unit.kind, role, fromOn: '2026-01-01' }] }
}

function headerSessions(people: ReadonlyMap<string, Actor>, town: Town): SessionPort {
  return {
    async resolveSession(request): Promise<Session | null> {
      const actor = people.get(String(request.headers[testHeader]))
      if (!actor) return null
      return {
        sessionId: `session of ${actor.personId}`,
        actor,
        name: actor.personId,
        unitIds: unitIdsOn(actor, town.time.now().slice(0, 10)),
        language: 'zh',
      }
    },
  }
}

function watchAnswers(app: FastifyInstance): string[] {
  const misfits: string[] = []
  app.addHook('preSerialization', async (request, reply, body) => {
    const { row } = request.routeOptions.config
    if (row?.answer && reply.statusCode < 300)
      misfits.push(
        ...answerFaults(row.answer, JSON.parse(JSON.stringify(body))).map(
          (fault) => `${row.method} ${row.path} ${fault}`,
        ),
      )
    return body
  })
  return misfits
}
