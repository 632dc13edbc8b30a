import { languageOf, languages, type Language } from '@shaoying/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller } from './caller.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once the guard has looked; nobody before. */
    caller: Caller
  }
}

const nobody: Caller = { kind: 'nobody' }

export function keepCaller(app: FastifyInstance): void {
  app.decorateRequest('caller')
  app.addHook('onRequest', (request, _reply, done) => {
    request.caller = nobody
    done()
  })
}

/** The language of answers: as the request asks, else as the person chose, else the first. */
export function languageFor(request: FastifyRequest): Language {
  // Unset when the framework refuses before any hook runs.
  const caller = request.caller as Caller | undefined
  return (
    languageOf(request.headers['accept-language']) ??
    (caller?.kind === 'person' ? caller.session.language : languages[0])
  )
}
