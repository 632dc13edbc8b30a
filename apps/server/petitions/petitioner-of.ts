import type { Instant } from '@shaoying/domain'
import { findPetitionerSignOut } from '@shaoying/store'
import type { ServerParts } from '../server-parts.ts'
import { petitionerFrom, type PetitionClaims } from './petitioner-token.ts'

/** Whom an Authorization header stands for; null when its token is none of ours, has run out, or was signed out (on any server). */
export async function petitionerOf(
  header: string | undefined,
  { city, tokenKey }: Pick<ServerParts, 'city' | 'tokenKey'>,
  now: Instant,
): Promise<PetitionClaims | null> {
  const claims = petitionerFrom(header, tokenKey, now)
  if (!claims) return null
  const signedOutAt = await findPetitionerSignOut(city.pool, city.cityId, claims.orderId)
  return signedOutAt !== null && claims.givenAt <= signedOutAt ? null : claims
}
