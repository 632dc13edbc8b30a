import type { FastifyInstance } from 'fastify'
import { callerId } from '../routes/caller.ts'

/**
 * One line for every request: what was done by whom, how it ended, how long it took. No address, no query, no body,
 * no name: handles and route patterns only, so that the log holds no personal data.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { row } = request.routeOptions.config
    const line = {
      method: request.method,
      route: row?.path ?? 'none',
      audit: row?.audit,
      by: callerId(request.caller),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    }
    if (reply.statusCode >= 500) request.log.error(line, 'request')
    else if (row?.rate === 'probe') request.log.debug(line, 'request')
    else request.log.info(line, 'request')
    done()
  })
}
