import { refuse, type Permission } from '@shaoying/domain'
import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { petitionerOf } from '../petitions/petitioner-of.ts'
import { refusedWith, Refused } from '../problems/refused.ts'
import { refuseWhenOverrun } from '../routes/back-pressure.ts'
import { callerId, personCaller, petitionerCaller, type Caller } from '../routes/caller.ts'
import type { Right, Route } from '../routes/route.ts'
import type { ServerSettings } from '../ports/server-settings.ts'
import type { ServerParts } from '../server-parts.ts'
import { rateClasses, type RateClass } from '../settings/rate-classes.ts'
import { callerAddress, RequestCounter } from './request-counter.ts'
import { refuseCrossSite } from './same-site.ts'

type Guard = (row: Route) => onRequestAsyncHookHandler

/**
 * Stands before every route, before its body is read: where the request comes from, who sends it, how often, and
 * whether they have the right that the row demands.
 */
export function guardOf(parts: ServerParts): Guard {
  const limit = limiter(parts.settings)
  return (row) => {
    const rate = row.rate ?? (row.method === 'GET' ? 'read' : 'write')
    return async (request) => {
      refuseCrossSite(request, parts.settings.publicUrl)
      request.caller = await callerOf(request, row.permission, parts)
      limit(rate, request)
      demand(row.permission, request.caller)
      if (row.door === 'orders') refuseWhenOverrun(parts)
    }
  }
}

async function callerOf(request: FastifyRequest, right: Right, parts: ServerParts): Promise<Caller> {
  if (right === 'public') return { kind: 'nobody' }
  const now = parts.city.time.now()
  if (right === 'petitioner') {
    const claims = await petitionerOf(request.headers.authorization, parts, now)
    return claims ? petitionerCaller(claims) : { kind: 'nobody' }
  }
  const session = await parts.sessions.resolveSession(request)
  return session ? personCaller(session, parts.city.registry.today(now).on) : { kind: 'nobody' }
}

function demand(right: Right, caller: Caller): void {
  if (right === 'public') return
  if (right === 'petitioner') {
    if (caller.kind !== 'petitioner')
      throw refusedWith('session.petitioner_missing', {}, { 'www-authenticate': 'Bearer realm="petition"' })
    return
  }
  if (caller.kind !== 'person')
    throw refusedWith('session.missing', {}, { 'www-authenticate': 'Bearer realm="shaoying"' })
  if (right === 'signed_in') return
  const wanted: readonly Permission[] = typeof right === 'string' ? [right] : right
  if (wanted.some((permission) => caller.permissions.has(permission))) return
  throw new Refused(
    refuse('access.no_permission', {
      params: { permission: wanted.join(', '), personId: caller.session.actor.personId },
    }),
  )
}

/** Counts requests by person, or by address for nobody; refuses above the class's number. */
function limiter({
  hasRateLimits,
  ratesPerMinute,
}: ServerSettings): (rate: RateClass, request: FastifyRequest) => void {
  if (!hasRateLimits) return () => undefined
  const counters = Object.fromEntries(
    Object.entries({ ...rateClasses, ...ratesPerMinute }).map(([name, most]) => [name, new RequestCounter(most, 60)]),
  )
  return (rate, request) => {
    const { isWithin, retryAfterSeconds } = counters[rate]!.count(
      callerId(request.caller) ?? callerAddress(request.ip),
      Date.now(),
    )
    if (!isWithin)
      throw refusedWith(
        'request.too_many',
        { seconds: retryAfterSeconds },
        { 'retry-after': String(retryAfterSeconds) },
      )
  }
}
