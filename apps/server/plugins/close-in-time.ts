import type { FastifyInstance } from 'fastify'

/** What is being answered when the server closes has this long; connections that only wait are cut after it. */
const graceMs = 5_000

/**
 * Closing waits for answers under way and for nothing else: a browser may hold a connection open on which it never
 * asked anything, and a server must not wait for it.
 */
export function closeInTime(app: FastifyInstance): void {
  app.addHook('preClose', (done) => {
    setTimeout(() => app.server.closeAllConnections(), graceMs).unref()
    done()
  })
}
