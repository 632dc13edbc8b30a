import type { SessionKind } from '@shaoying/application'
import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import type { Cookie } from '../routes/route.ts'

/** How this server hands tokens to browsers: over HTTPS under a name that binds the cookie to this host and to HTTPS. */
export interface CookieHabits {
  readonly name: string
  readonly options: CookieSerializeOptions
}

export function cookieHabits(publicUrl: string): CookieHabits {
  const secure = publicUrl.startsWith('https:')
  return {
    name: secure ? '__Host-shaoying' : 'shaoying',
    options: { path: '/', httpOnly: true, sameSite: 'strict', secure },
  }
}

/** The cookie that carries the token until the session ends. */
export function sessionCookie({ name, options }: CookieHabits, token: string, expiresAt: string): Cookie {
  return { name, value: token, options: { ...options, expires: new Date(expiresAt) } }
}

export function noSessionCookie({ name, options }: CookieHabits): Cookie {
  return { name, value: null, options }
}

export interface PresentedToken {
  readonly token: string
  readonly kind: SessionKind
}

const bearer = /^Bearer ([\w-]{20,100})$/i

/** What the request shows as proof of a session: a bearer token, else the cookie. */
export function presentedToken({ headers, cookies }: FastifyRequest, { name }: CookieHabits): PresentedToken | null {
  const byHeader = bearer.exec(headers.authorization ?? '')?.[1]
  if (byHeader !== undefined) return { token: byHeader, kind: 'token' }
  const byCookie = cookies[name]
  return byCookie ? { token: byCookie, kind: 'cookie' } : null
}
