import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const fit = /^[A-Za-z0-9._-]{8,64}$/

/** The caller's X-Request-Id when it is one, else a new one. It stands in the answer, the log and the trace. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && fit.test(given) ? given : randomUUID()
}
