import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { answerProblems, sendError } from './plugins/answer-problems.ts'
import { zlibOptions } from './plugins/compression.ts'
import { closeInTime } from './plugins/close-in-time.ts'
import { describeApi } from './plugins/describe-api.ts'
import { prepareDraining } from './draining/drain.ts'
import { guardOf } from './plugins/guard.ts'
import { keepCaller } from './routes/keep-caller.ts'
import { logRequests } from './plugins/log-requests.ts'
import { measure } from './plugins/metrics.ts'
import { passStreams } from './plugins/pass-streams.ts'
import { readJson } from './plugins/read-json.ts'
import { requestIdOf } from './plugins/request-id.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import { trustOf } from './plugins/trusted-proxies.ts'
import { serveWebApps } from './plugins/web-apps.ts'
import { portalAssets } from './portal/portal-assets.ts'
import { openPageRoutes } from './open-pages/open-pages.ts'
import { portalPages } from './portal/portal-pages.ts'
import { sendFaultPage, servePortal } from './portal/serve-portal.ts'
import { keepStreams } from './realtime/open-streams.ts'
import { allRoutes } from './all-routes.ts'
import { registerRoutes } from './routes/register-routes.ts'
import type { Route } from './routes/route.ts'
import { searchWords } from './search-words.ts'
import type { ServerParts } from './server-parts.ts'

/** What the routes work with, and tables of routes besides the server's own (sign-in, files). */
export interface ServerToBuild extends ServerParts {
  readonly moreRoutes: readonly Route[]
}

/** Largest JSON body, in bytes. Files have their own way in. */
const bodyLimitBytes = 256 * 1024
/** A file on a slow line takes its time; the headers before it do not. */
const requestTimeoutMs = 300_000
const headersTimeoutMs = 20_000

/**
 * The HTTP side of a city, ready to listen or to be asked in a test. Everything it needs is given; it starts nothing
 * and closes nothing but its own connections.
 */
export async function buildServer(parts: ServerToBuild): Promise<FastifyInstance> {
  const problems = { publicUrl: parts.settings.publicUrl, limitBytes: bodyLimitBytes }
  const app = Fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    requestIdHeader: false,
    genReqId: requestIdOf,
    trustProxy: trustOf(parts.settings.trustProxy),
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    http: { headersTimeout: headersTimeoutMs },
    exposeHeadRoutes: true,
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => sendError(error, request, reply, problems),
  }) as unknown as FastifyInstance
  const rows = allRoutes(parts)
  const assets = portalAssets()
  const headers = securityHeaders(parts.settings.map?.tiles?.url)
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => (body) => JSON.stringify(body))
  keepCaller(app)
  logRequests(app)
  measure(app, parts.city, keepStreams(app))
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({
      ...headers,
      'x-request-id': request.id,
      'cache-control': 'no-store',
      vary: 'accept-language, cookie, authorization',
    })
    done()
  })
  closeInTime(app)
  prepareDraining(app)
  readJson(app)
  passStreams(app)
  answerProblems(app, {
    ...problems,
    rows,
    sendPage: (refusal, status, request, reply) => sendFaultPage(refusal, status, request, reply, { assets, parts }),
  })
  await app.register(cookie)
  await app.register(compress, { global: false, encodings: ['br', 'gzip'], ...zlibOptions })
  await describeApi(app, parts)
  const guard = guardOf(parts)
  registerRoutes(app, rows, parts, guard)
  await servePortal(app, parts, {
    rows: [...portalPages(searchWords, assets), ...openPageRoutes(assets)],
    assets,
    guard,
    limitBytes: bodyLimitBytes,
  })
  await serveWebApps(app)
  return app
}
