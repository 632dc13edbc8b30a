import type { AppealKind } from '../directory/appeal-kind.ts'
import type { SizeClass } from '../directory/catalogue.ts'
import type { Channel } from '../directory/channel.ts'
import type { Instant } from '../kernel/instant.ts'

export type PetitionerSort = 'person' | 'legal_person' | 'organisation' | 'anonymous'
export const petitionerSorts = [
  'person',
  'legal_person',
  'organisation',
  'anonymous',
] as const satisfies readonly PetitionerSort[]

/** Who speaks: only a handle. Name, numbers and door stand in the vault. */
export interface PetitionerReference {
  readonly sort: PetitionerSort
  /** Handle of the person in the vault; null for the anonymous. */
  readonly id: string | null
  /** Handle of this order's personal data in the vault; null when nothing personal was given. */
  readonly vaultId: string | null
  /** The petitioner asked that the unit may not see how to reach them; contact goes through the hotline. */
  readonly contactSecret: boolean
}

export interface Place {
  /** The most exact unit of territory known: a community, street or district. */
  readonly unitId: string | null
  /** Where a matter lies on a border: every territory it touches, the first one leading. */
  readonly borderUnitIds: readonly string[]
  /** Public name of the spot (an estate, a road, a lamp post); never the petitioner's own door. */
  readonly point: string | null
  /** WGS 84, degrees. */
  readonly position: { readonly longitude: number; readonly latitude: number } | null
}

/** What the resident brought, as recorded [Reg 10]. */
export interface Appeal {
  readonly kind: AppealKind
  readonly channel: Channel
  /** The merged, branch or neighbouring line it came over; left out where it was the city's own (R119, R160). */
  readonly hotlineId?: string
  readonly petitioner: PetitionerReference
  /** Handle and digest of the resident's own words; the words can be erased, the digest stays in the chain. */
  readonly wordsId: string
  readonly wordsDigest: string
  readonly place: Place
  readonly categoryId: string | null
  readonly emergency: boolean
  readonly size: SizeClass
  /** Identity must not reach the reported; the order never goes to a reported unit. */
  readonly confidential: boolean
  readonly reportedUnitIds: readonly string[]
  readonly reportedPersonIds: readonly string[]
  readonly tags: readonly string[]
  /** The open order that the petitioner took for the same matter and asked to join; a dispatcher decides. Left out where there is none. */
  readonly joins?: JoinedOrder
  /** When the resident began to speak or sent the message. */
  readonly receivedAt: Instant
}

/** An order as its number is shown and its id is kept. */
export interface JoinedOrder {
  readonly orderId: string
  readonly number: string
}
