import { faultPage, pageFrame, type PageContext } from '@shaoying/portal'
import { problemStatus, refusalSentence } from '@shaoying/contract'
import type { Refusal } from '@shaoying/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { refusalOfError } from '../problems/refusal-of-error.ts'
import { unstorableTexts } from '../reading/unstorable.ts'
import { registerRoutes } from '../routes/register-routes.ts'
import { refusedForFaults } from '../problems/refused.ts'
import type { Route } from '../routes/route.ts'
import type { ServerParts } from '../server-parts.ts'
import { languageOfPath } from './language-of-path.ts'
import { contextOf } from './page-row.ts'

interface PortalParts {
  readonly rows: readonly Route[]
  readonly assets: PageContext['assets']
  readonly guard: (row: Route) => onRequestAsyncHookHandler
  /** Largest form, in bytes. */
  readonly limitBytes: number
}

/** The pages of residents: forms come in, documents go out, and what goes wrong is a page too. */
export async function servePortal(
  app: FastifyInstance,
  parts: ServerParts,
  { rows, assets, guard, limitBytes }: PortalParts,
): Promise<void> {
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) => {
      const values = Object.fromEntries(new URLSearchParams(text as string))
      const faults = unstorableTexts(values)
      done(faults.length > 0 ? refusedForFaults(faults) : null, values)
    })
    scope.setErrorHandler((error, request, reply) => {
      const { refusal, headers } = refusalOfError(error, { requestId: request.id, limitBytes })
      if (refusal.code.startsWith('server.'))
        request.log.error({ message: error instanceof Error ? error.message : String(error) }, 'page failed')
      return sendFaultPage(refusal, problemStatus(refusal), request, reply.headers(headers), { assets, parts })
    })
    registerRoutes(scope as unknown as FastifyInstance, rows, parts, guard)
  })
}

/** Tells a person, who came with a browser, in a page. */
export function sendFaultPage(
  refusal: Refusal,
  status: number,
  request: FastifyRequest,
  reply: FastifyReply,
  { assets, parts }: Pick<PortalParts, 'assets'> & { readonly parts: ServerParts },
): FastifyReply {
  const context = contextOf(languageOfPath(request), '/', parts.city.time.now(), assets, parts)
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(pageFrame(faultPage(context, refusalSentence(refusal, context.language, context.zoneOffsetMinutes)), context))
}
