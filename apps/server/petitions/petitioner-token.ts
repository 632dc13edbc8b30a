import { createHmac, timingSafeEqual } from 'node:crypto'
import { addSeconds, type Instant } from '@shaoying/domain'

/** Long enough to write a supplement, short enough that a shared telephone is no danger. */
const petitionerTokenSeconds = 30 * 60

/** The one order that a token stands for, and as whom. */
export interface PetitionClaims {
  readonly orderId: string
  readonly number: string
  /** Handle of the petitioner; the order's own id when nobody knows who they are. */
  readonly personId: string
}

/** What a token says, and since when it holds. */
export interface GivenClaims extends PetitionClaims {
  readonly givenAt: Instant
}

const prefix = 'petition.'

/** A token by which a petitioner follows one order for a while; it stands in no table and needs none. */
export function petitionerToken(claims: PetitionClaims, key: Uint8Array, now: Instant): { readonly token: string, readonly expiresAt: Instant } {
  const until = addSeconds(now, petitionerTokenSeconds)
  const payload = Buffer.from(JSON.stringify({ ...claims, until })).toString('base64url')
  return { token: `${prefix}${payload}.${macOf(payload, key).toString('base64url')}`, expiresAt: until }
}

/** What an Authorization header stands for; null when it is none of ours, was altered or has run out. */
export function petitionerFrom(header: string | undefined, key: Uint8Array, now: Instant): GivenClaims | null {
  const [, payload = '', mac = ''] = /^Bearer petition\.([\w-]{1,600})\.([\w-]{43})$/.exec(header ?? '') ?? []
  if (payload === '' || !timingSafeEqual(macOf(payload, key), Buffer.from(mac, 'base64url'))) return null
  const { orderId, number, personId, until } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as PetitionClaims & { readonly until: Instant }
  if (until <= now) return null
  return { orderId, number, personId, givenAt: addSeconds(until, -petitionerTokenSeconds) }
}

function macOf(payload: string, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`${prefix}${payload}`).digest()
}
