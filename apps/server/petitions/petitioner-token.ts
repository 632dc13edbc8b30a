import { addSeconds, type Instant } from '@shaoying/domain'
import { readClaims, signClaims } from './signed-claims.ts'

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

const sort = 'petition'

/** A token by which a petitioner follows one order for a while; it stands in no table and needs none. */
export function petitionerToken(
  claims: PetitionClaims,
  key: Uint8Array,
  now: Instant,
): { readonly token: string; readonly expiresAt: Instant } {
  const until = addSeconds(now, petitionerTokenSeconds)
  return { token: signClaims(sort, { ...claims, until }, key), expiresAt: until }
}

/** What an Authorization header stands for; null when it is none of ours, was altered or has run out. */
export function petitionerFrom(header: string | undefined, key: Uint8Array, now: Instant): GivenClaims | null {
  const claims = readClaims<PetitionClaims>(sort, /^Bearer (\S+)$/.exec(header ?? '')?.[1] ?? '', key, now)
  if (claims === null) return null
  const { orderId, number, personId, until } = claims
  return { orderId, number, personId, givenAt: addSeconds(until, -petitionerTokenSeconds) }
}
