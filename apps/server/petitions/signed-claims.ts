import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '@shaoying/domain'

interface Held {
  /** From then on it holds no more. */
  readonly until: Instant
}

const wholeToken = /^([a-z]+)\.([\w-]{1,600})\.([\w-]{43})$/

/** Claims signed by the server's key: `sort.payload.mac`. They stand in no table and need none. */
export function signClaims(sort: string, claims: Held, key: Uint8Array): string {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `${sort}.${payload}.${macOf(sort, payload, key).toString('base64url')}`
}

/** What a token of that sort says; null when it is none of ours, was altered or has run out. */
export function readClaims<Claims>(sort: string, token: string, key: Uint8Array, now: Instant): (Claims & Held) | null {
  const [, given, payload = '', mac = ''] = wholeToken.exec(token) ?? []
  if (given !== sort || !timingSafeEqual(macOf(sort, payload, key), Buffer.from(mac, 'base64url'))) return null
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Claims & Held
  return claims.until <= now ? null : claims
}

function macOf(sort: string, payload: string, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`${sort}.${payload}`).digest()
}
