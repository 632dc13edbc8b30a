import { isRefusal, type Refusal } from '@shaoying/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import type { onRequestAsyncHookHandler } from 'fastify'
import { languageFor } from './keep-caller.ts'
import { problemOf } from '../problems/problem-of.ts'
import { checkOf } from '../reading/check-value.ts'
import { reportingFor } from './reports-from.ts'
import { hasVersion } from './read-headers.ts'
import type { ServerParts } from '../server-parts.ts'
import { inputReader } from './read-input.ts'
import { routeSchema } from './route-schema.ts'
import type { OwnAnswer, Route, RouteAnswer } from './route.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The row behind a route of ours. */
    row?: Route
  }
}

/** Puts the rows of a table on the server. */
export function registerRoutes(
  app: FastifyInstance,
  rows: readonly Route[],
  parts: ServerParts,
  guard: (row: Route) => onRequestAsyncHookHandler,
): void {
  for (const row of rows) {
    const read = inputReader(row)
    const reporting = reportingFor(row, parts)
    app.route({
      method: row.method,
      url: row.path.replace(/\{(\w+)\}/g, ':$1'),
      schema: routeSchema(row),
      config: { row },
      ...(row.method === 'GET' ? { exposeHeadRoute: row.hasHead ?? true } : {}),
      onRequest: guard(row),
      ...(row.large ? { compress: { threshold: 2048 } } : { compress: false as const }),
      handler: async (request, reply) => {
        // Before it is read: what is told may be older than the answer, never younger.
        reporting?.tell(reply)
        const answer = await row.handler(read(request, parts), reporting?.parts ?? parts)
        return isRefusal(answer) ? sendProblem(answer, request, reply, parts) : sendAnswer(answer, row, request, reply)
      },
    })
  }
}

/** A refusal by the rules. Where the caller named the version they saw, a change meanwhile is 412 (RFC 9110), else 409. */
function sendProblem(
  refusal: Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
  { settings, city }: ServerParts,
): FastifyReply {
  const failed = refusal.code.endsWith('.changed_meanwhile') && request.headers['if-match'] !== undefined
  const { directory, pack } = city.registry.today(city.time.now()).rules
  const problem = problemOf(refusal, [], {
    language: languageFor(request),
    requestId: request.id,
    publicUrl: settings.publicUrl,
    zoneOffsetMinutes: pack.settings.zoneOffsetMinutes,
    unitName: (id) => directory.findUnit(id)?.name ?? id,
    ...(failed ? { status: 412 } : {}),
  })
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

async function sendAnswer(
  answer: RouteAnswer | OwnAnswer,
  row: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  if ('write' in answer) return answer.write(reply)
  for (const { name, value, options } of answer.cookies ?? []) {
    if (value === null) reply.clearCookie(name, options)
    else reply.setCookie(name, value, options)
  }
  if (answer.headers) reply.headers(answer.headers)
  if (answer.version !== undefined) {
    const tag = `"${answer.version}"`
    reply.header('etag', tag)
    if (row.method === 'GET') {
      reply.header('cache-control', 'private, no-cache')
      if (hasVersion(request, tag)) return reply.code(304).send()
    }
  }
  if (answer.body === undefined) return reply.code(answer.status ?? row.success ?? 204).send()
  return reply.code(answer.status ?? row.success ?? 200).send(answer.body)
}

/** For tests: answers that do not fit their row's schema, so that the API's pages never promise what is not sent. */
export function answerFaults(answer: TSchema, body: unknown): readonly string[] {
  return checkOf(answer)(body).map(({ pointer, code, params }) => `${pointer}: ${code} ${JSON.stringify(params)}`)
}
