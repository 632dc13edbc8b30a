import { LiveScreens, type SignOnPort } from '@shaoying/application'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import { buildIdentity, type TownIdentity } from '../../../packages/application/testing/town-identity.ts'
import { buildTown, type Town } from '../../../packages/application/testing/town.ts'
import { createTestDatabase } from '../../../packages/store/testing/test-database.ts'
import { buildServer } from '../build-server.ts'
import { identityRoutes } from '../identity/identity-routes.ts'
import { identityServices, sessionPort } from '../identity/identity-services.ts'
import { answerFaults } from '../routes/register-routes.ts'

/** The small town behind a real server where people sign in as they do in service. */
export interface SignedInServer {
  readonly app: FastifyInstance
  readonly town: Town
  readonly identity: TownIdentity
  /** Answers that do not fit the schema of their route. */
  readonly misfits: readonly string[]
  /** A browser: keeps cookies, says from where it comes. */
  browser(): Browser
  /** Asks as that demo person, with a bearer token. */
  ask(
    login: string,
    method: InjectOptions['method'],
    url: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>
  personIdOf(login: string): Promise<string>
  close(): Promise<void>
}

export interface Browser {
  readonly cookies: Map<string, string>
  send(
    method: InjectOptions['method'],
    url: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>
}

export interface SignedInServerOptions {
  readonly publicUrl?: string
  readonly hasRateLimits?: boolean
  readonly signOn?: SignOnPort
  /** Lines of the log, for tests that look into it. */
  readonly logLines?: string[]
}

export async function startSignedInServer({
  publicUrl = 'http://shaoying.test',
  hasRateLimits = false,
  signOn,
  logLines,
}: SignedInServerOptions = {}): Promise<SignedInServer> {
  const database = await createTestDatabase()
  const town = await buildTown(database.url, '2026-03-02T01:00:00Z')
  const identity = await buildIdentity(town)
  const services = {
    ...identityServices(identity.parts, publicUrl, signOn ?? null),
    sessions: identity.sessions,
    own: identity.own,
    accounts: identity.accounts,
    signIns: identity.signIns,
  }
  const app = await buildServer({
    city: { ...town, close: town.end },
    sessions: sessionPort(services),
    settings: { publicUrl, trustProxy: false, hasRateLimits },
    log: logLines ? pino({ level: 'trace' }, { write: (line) => void logLines.push(line) }) : pino({ level: 'silent' }),
    tokenKey: new Uint8Array(32).fill(7),
    realtime: new LiveScreens({ feed: town.feed, pool: town.pool, cityId: town.cityId }),
    moreRoutes: identityRoutes(services),
  })
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
  await app.ready()
  const tokens = new Map<string, string>()
  const tokenOf = async (login: string) => {
    if (!tokens.has(login)) tokens.set(login, (await identity.enter(login, { kind: 'token' })).token)
    return tokens.get(login)!
  }
  return {
    app,
    town,
    identity,
    misfits,
    browser: () => browserOf(app, publicUrl),
    ask: async (login, method, url, body, headers = {}) =>
      app.inject({
        method: method!,
        url,
        headers: { authorization: `Bearer ${await tokenOf(login)}`, ...headers },
        ...(body === undefined ? {} : { payload: body }),
      }),
    personIdOf: async (login) =>
      (await identity.accounts.list({ after: null, most: 200 })).find((account) => account.login === login)!.personId,
    close: async () => {
      await app.close()
      await town.end()
      await database.drop()
    },
  }
}

function browserOf(app: FastifyInstance, publicUrl: string): Browser {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async send(method, url, body, headers = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await app.inject({
        method: method!,
        url,
        headers: { ...(cookie === '' ? {} : { cookie }), origin: publicUrl, host: new URL(publicUrl).host, ...headers },
        ...(body === undefined ? {} : { payload: body }),
      })
      for (const { name, value, expires } of answer.cookies) {
        if (value === '' || (expires !== undefined && expires.getTime() === 0)) cookies.delete(name)
        else cookies.set(name, value)
      }
      return answer
    },
  }
}
