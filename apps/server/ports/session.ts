import type { Language } from '@shaoying/contract'
import type { Actor } from '@shaoying/domain'
import type { FastifyRequest } from 'fastify'

/** A signed-in person, as a request carries them. */
export interface Session {
  readonly sessionId: string
  /** With the postings they hold. */
  readonly actor: Actor
  /** As people call them; for screens, never for logs. */
  readonly name: string
  /** Units they serve in today. */
  readonly unitIds: readonly string[]
  readonly language: Language
}

/** Says who sends a request. Answers null for nobody; throws only when the store fails. */
export interface SessionPort {
  resolveSession(request: FastifyRequest): Promise<Session | null>
}
