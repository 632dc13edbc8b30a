import type { FastifyInstance } from 'fastify'

interface Draining {
  hasBegun: boolean
}

const kept = new WeakMap<object, Draining>()

/**
 * A server that is about to stop says so in `/readyz` first and goes on answering; each answer also asks the proxy to
 * open its next connection elsewhere. When the proxy has looked, nothing comes here any more, and stopping fails nobody.
 */
export function prepareDraining(app: FastifyInstance): void {
  const draining: Draining = { hasBegun: false }
  kept.set(app.server, draining)
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (draining.hasBegun) reply.header('connection', 'close')
    done(null, payload)
  })
}

/** Begins it and resolves when it is over, after so many seconds; with none at once. */
export async function drain(app: FastifyInstance, seconds: number): Promise<void> {
  if (seconds === 0) return
  kept.get(app.server)!.hasBegun = true
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
}

export function isDraining(app: FastifyInstance): boolean {
  return kept.get(app.server)?.hasBegun === true
}
