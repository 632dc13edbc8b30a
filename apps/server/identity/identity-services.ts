import {
  Accounts,
  OwnAccount,
  Sessions,
  SignIns,
  type Device,
  type IdentityParts,
  type LiveSession,
  type SignOnPort,
} from '@shaoying/application'
import { refuse, type Refusal } from '@shaoying/domain'
import type { FastifyRequest } from 'fastify'
import type { Session, SessionPort } from '../ports/session.ts'
import { cookieHabits, presentedToken, type CookieHabits } from './session-cookie.ts'

/** Everything that the routes of sign-in and accounts work with. */
export interface IdentityServices {
  readonly sessions: Sessions
  readonly signIns: SignIns
  readonly own: OwnAccount
  readonly accounts: Accounts
  /** Null where the city has no sign-on of its own. */
  readonly signOn: SignOnPort | null
  readonly cookies: CookieHabits
  readonly parts: IdentityParts
}

export function identityServices(parts: IdentityParts, publicUrl: string, signOn: SignOnPort | null): IdentityServices {
  const sessions = new Sessions(parts)
  return {
    sessions,
    signIns: new SignIns(parts),
    own: new OwnAccount(parts, sessions),
    accounts: new Accounts(parts, sessions),
    signOn,
    cookies: cookieHabits(publicUrl),
    parts,
  }
}

/** Who sends a request, for every route: a bearer token, else the session's cookie. */
export function sessionPort({ sessions, cookies }: Pick<IdentityServices, 'sessions' | 'cookies'>): SessionPort {
  return {
    async resolveSession(request): Promise<Session | null> {
      const presented = presentedToken(request, cookies)
      const live = presented && (await sessions.resolve(presented.token, presented.kind))
      return live
        ? {
            sessionId: live.sessionId,
            actor: live.actor,
            name: live.person.name,
            unitIds: live.unitIds,
            language: live.language,
          }
        : null
    },
  }
}

/** The caller's own session whole. It was there a moment ago, when the guard looked. */
export async function liveSessionOf(
  { sessions, cookies }: Pick<IdentityServices, 'sessions' | 'cookies'>,
  request: FastifyRequest,
): Promise<LiveSession | Refusal> {
  const presented = presentedToken(request, cookies)
  const live = presented && (await sessions.resolve(presented.token, presented.kind))
  return live ?? refuse('session.missing')
}

const longestAgent = 200

export function deviceOf(request: FastifyRequest): Device {
  return {
    address: request.ip,
    agent: (request.headers['user-agent'] ?? '').slice(0, longestAgent),
    requestId: request.id,
  }
}
