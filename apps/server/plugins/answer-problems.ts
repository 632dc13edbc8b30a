import type { Refusal } from '@shaoying/domain'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemOf } from '../problems/problem-of.ts'
import { refusalOfError } from '../problems/refusal-of-error.ts'
import { refusedWith, type Refused } from '../problems/refused.ts'
import type { Route } from '../routes/route.ts'
import { languageFor } from '../routes/keep-caller.ts'

interface ProblemAnswers {
  readonly publicUrl: string
  readonly limitBytes: number
  /** Rows of the server, to say which methods an address takes. */
  readonly rows: readonly Route[]
  /** For whoever came with a browser to an address that is none of the API's. */
  readonly sendPage: (refusal: Refusal, status: number, request: FastifyRequest, reply: FastifyReply) => FastifyReply
}

/** Everything that goes wrong is answered as a problem (RFC 9457); what failed inside is logged, never sent. */
export function answerProblems(app: FastifyInstance, options: ProblemAnswers): void {
  app.setErrorHandler((error: FastifyError, request, reply) => sendError(error, request, reply, options))
  const addresses = options.rows.map(({ method, path }) => ({
    method,
    pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`),
  }))
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!
    const methods = [...new Set(addresses.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))]
    const known = methods.length > 0
    const refused = known
      ? refusedWith(
          'request.wrong_method',
          { method: request.method, methods: methods.join(', ') },
          { allow: methods.join(', ') },
        )
      : refusedWith('request.no_route')
    if (!known && wantsPage(request)) return options.sendPage(refused.refusal, 404, request, reply)
    return sendRefused(refused, request, reply, options)
  })
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html')
}

/** Sends what an error stands for; logs it when the fault is ours. */
export function sendError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  options: Pick<ProblemAnswers, 'publicUrl' | 'limitBytes'>,
): FastifyReply {
  const refused = refusalOfError(error, { requestId: request.id, limitBytes: options.limitBytes })
  // Being busy is no fault, and writing one down for each of thousands would keep it busy.
  if (refused.refusal.code.startsWith('server.') && refused.refusal.code !== 'server.busy')
    request.log.error({ fault: faultForLog(error) }, 'request failed')
  return sendRefused(refused, request, reply, options)
}

function sendRefused(
  { refusal, faults, headers }: Refused,
  request: FastifyRequest,
  reply: FastifyReply,
  { publicUrl }: Pick<ProblemAnswers, 'publicUrl'>,
): FastifyReply {
  const problem = problemOf(refusal, faults, { language: languageFor(request), requestId: request.id, publicUrl })
  return reply.code(problem.status).headers(headers).type('application/problem+json').send(problem)
}

/** Of a database error the code, the words and the place, not `detail`, which quotes the values of the row. */
function faultForLog(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack } = error
  return { name, message, stack, code: (error as { code?: unknown }).code }
}
