import { createHash, timingSafeEqual } from 'node:crypto'
import type { City } from '@shaoying/application'
import type { TrackPetitionInput } from '@shaoying/contract'
import { normalisePhone, refuse, type Refusal } from '@shaoying/domain'
import { findOrderByNumberQuery, listOrdersOfPetitionerQuery, readAs, type ReaderScope } from '@shaoying/store'
import type { PetitionClaims } from './petitioner-token.ts'

/**
 * The order that number (or telephone) and code belong to. Whatever is wrong, the answer is the same
 * (`petition.not_found`), so that nobody learns which numbers exist.
 */
export async function trackPetition(
  city: City,
  { number, phone, code }: TrackPetitionInput,
): Promise<PetitionClaims | Refusal> {
  const candidates =
    number === undefined ? await byPhone(city, phone) : await byNumber(city, number.trim().toUpperCase())
  return (
    candidates.find(({ orderId }) => isSame(city.vault.trackingCodeOf(orderId), code.toUpperCase())) ??
    refuse('petition.not_found')
  )
}

async function byNumber(city: City, number: string): Promise<readonly PetitionClaims[]> {
  const [rows] = await readAs(
    city.readers,
    lookup(city.cityId),
    findOrderByNumberQuery({ cityId: city.cityId, number }),
  )
  return rows.map((row) => ({ orderId: row.order_id, number, personId: row.petitioner_id ?? row.order_id }))
}

async function byPhone(city: City, phone: string | undefined): Promise<readonly PetitionClaims[]> {
  const normal = normalisePhone(phone ?? '')
  if (normal === null) return []
  const petitionerId = city.vault.petitionerIdOf(city.cityId, normal)
  const [rows] = await readAs(
    city.readers,
    lookup(city.cityId),
    listOrdersOfPetitionerQuery({ cityId: city.cityId, petitionerId }),
  )
  return rows.map((row) => ({ orderId: row.order_id, number: row.order_number, personId: petitionerId }))
}

/** Sees orders only to compare codes: what is found here goes back to nobody. */
function lookup(cityId: string): ReaderScope {
  return {
    cityId,
    reach: 'city',
    unitIds: [],
    districtIds: [],
    supervisedDistrictIds: [],
    servedUnitIds: [],
    personId: 'tracking',
    orderId: null,
  }
}

function isSame(code: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(code), digest(given))
}
