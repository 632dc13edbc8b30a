import { SignOnUnreachable, type SignOnChecks } from '@shaoying/application'
import { SignOnView } from '@shaoying/contract'
import { isRefusal, refuse, type Refusal } from '@shaoying/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Refused } from '../problems/refused.ts'
import { route, type Route } from '../routes/route.ts'
import type { ServerParts } from '../server-parts.ts'
import { deviceOf, type IdentityServices } from './identity-services.ts'
import { openFromCookie, sealForCookie } from './sealed-cookie.ts'
import { sessionCookie } from './session-cookie.ts'

const tag = 'Session 登录'
const cookieName = 'shaoying-sign-on'
const callbackPath = '/api/v1/sign-on/callback'
/** Time to sign in over there. */
const lastsSeconds = 600

interface Remembered {
  readonly checks: SignOnChecks
  readonly returnTo: string
}

/** Where the city's sign-on sends people back to; registered there as the client's redirect address. */
export function signOnCallback(publicUrl: string): string {
  return `${publicUrl}${callbackPath}`
}

/** Signing in through the city's own sign-on: there, back, and in. */
export function signOnRoutes(identity: IdentityServices): readonly Route[] {
  const closed = { additionalProperties: false }
  return [
    route({
      method: 'GET',
      path: '/api/v1/sign-on',
      permission: 'public',
      audit: 'session.sign_on_offered',
      tag,
      summary: 'Is there a sign-on of the city 是否接入统一认证',
      answer: SignOnView,
      handler: () => ({
        body: { available: identity.signOn !== null, path: identity.signOn ? '/api/v1/sign-on/begin' : null },
      }),
    }),
    route({
      method: 'GET',
      path: '/api/v1/sign-on/begin',
      permission: 'public',
      audit: 'session.sign_on',
      tag,
      summary: 'Sign in through the city 统一认证登录',
      rate: 'guess',
      success: 303,
      description:
        'Sends the browser to the city’s sign-on; it comes back to `/api/v1/sign-on/callback` and from there to `returnTo`.',
      query: Type.Object(
        {
          returnTo: Type.Optional(
            Type.String({ maxLength: 500, pattern: '^/(?![/\\\\])', description: 'A path of this server' }),
          ),
        },
        closed,
      ),
      handler: async ({ query: { returnTo = '/' } }, parts) => {
        if (!identity.signOn) return refuse('sign_on.not_configured')
        const { url, checks } = await reachable(identity.signOn.begin())
        return {
          status: 303,
          headers: { location: url },
          cookies: [rememberCookie({ checks, returnTo }, parts, identity)],
        }
      },
    }),
    route({
      method: 'GET',
      path: callbackPath,
      permission: 'public',
      audit: 'session.signed_on',
      tag,
      summary: 'Back from the city’s sign-on 统一认证返回',
      rate: 'guess',
      description: 'Called by the browser, with what the sign-on added to the address.',
      query: Type.Object({}, { additionalProperties: Type.String({ maxLength: 4000 }) }),
      handler: async ({ request }, parts) => {
        const entered = await enter(request, parts, identity)
        return isRefusal(entered) ? entered : { write: (reply: FastifyReply) => sendOn(reply, entered) }
      },
    }),
  ]
}

interface Entered {
  readonly returnTo: string
  readonly cookies: readonly ReturnType<typeof sessionCookie>[]
}

async function enter(
  request: FastifyRequest,
  parts: ServerParts,
  identity: IdentityServices,
): Promise<Entered | Refusal> {
  if (!identity.signOn) return refuse('sign_on.not_configured')
  const remembered = openFromCookie(request.cookies[cookieName], parts.tokenKey) as Remembered | null
  if (!remembered) return refuse('sign_on.failed')
  const signedOn = await reachable(
    identity.signOn.finish(new URL(request.url, parts.settings.publicUrl), remembered.checks),
  )
  if (!signedOn) return refuse('sign_on.failed')
  const session = await identity.signIns.bySubject(signedOn, deviceOf(request))
  if (isRefusal(session)) return session
  return {
    returnTo: remembered.returnTo,
    cookies: [
      sessionCookie(identity.cookies, session.token, session.expiresAt),
      { name: cookieName, value: null, options: { path: callbackPath } },
    ],
  }
}

/**
 * Not a redirect: the browser comes from another site, and on a chain of redirects that began there it would keep the
 * strict cookie back. A page of ours that goes on by itself is a new beginning.
 */
function sendOn(reply: FastifyReply, { returnTo, cookies }: Entered): FastifyReply {
  for (const { name, value, options } of cookies) {
    if (value === null) reply.clearCookie(name, options)
    else reply.setCookie(name, value, options)
  }
  const target = returnTo.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return reply
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="zh"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${target}"><title>哨应</title><p><a href="${target}">继续 Continue</a></p></html>`,
    )
}

/** Lax, because it has to be there when the other site sends the browser back. */
function rememberCookie(remembered: Remembered, { tokenKey }: ServerParts, { cookies }: IdentityServices) {
  return {
    name: cookieName,
    value: sealForCookie(remembered, tokenKey, lastsSeconds),
    options: {
      path: callbackPath,
      httpOnly: true,
      sameSite: 'lax' as const,
      secure: cookies.options.secure === true,
      maxAge: lastsSeconds,
    },
  }
}

async function reachable<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work
  } catch (error) {
    if (error instanceof SignOnUnreachable) throw new Refused(refuse('sign_on.unreachable'))
    throw error
  }
}
