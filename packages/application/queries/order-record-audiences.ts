import type { OrderAudience } from '@shaoying/contract'
import type { Order, OrderCore } from '@shaoying/domain'

type RecordField = Exclude<keyof Order, Exclude<keyof OrderCore, 'registeredBy' | 'interestedPersonIds'>>

const everybody: readonly OrderAudience[] = ['hotline', 'lead', 'assist', 'overseer', 'told']
const handling: readonly OrderAudience[] = ['hotline', 'lead', 'assist', 'overseer']
const inside: readonly OrderAudience[] = ['hotline', 'lead', 'overseer']
const withPetitioner: readonly OrderAudience[] = ['hotline', 'lead']
const hotline: readonly OrderAudience[] = ['hotline']

/** Which side of an order is for whom. A new side of an order that nobody has decided about does not compile. */
export const orderRecordAudiences: Readonly<Record<RecordField, readonly OrderAudience[]>> = {
  registeredBy: hotline,
  interestedPersonIds: hotline,
  dispatches: everybody,
  consultation: everybody,
  assists: handling,
  extensions: inside,
  ledgerRequests: inside,
  ledger: inside,
  escalations: everybody,
  leaders: inside,
  stalls: inside,
  signedAt: everybody,
  signedBy: inside,
  headSignedAt: inside,
  contacts: withPetitioner,
  meetings: withPetitioner,
  assignments: inside,
  invitations: inside,
  objections: inside,
  links: inside,
  supplements: withPetitioner,
  timesToldProgress: inside,
  packageId: inside,
  whistles: handling,
  personalDataErasedAt: everybody,
  replies: inside,
  callbackAttempts: ['hotline', 'overseer'],
  callbacks: inside,
  callbackReviews: inside,
  checkCalls: inside,
  closedBecause: everybody,
  closing: everybody,
  exclusion: inside,
  categoryChanges: inside,
  history: everybody,
  expiredAt: everybody,
  attachments: handling,
  evidence: handling,
  documents: handling,
  workMethods: inside,
  instructions: inside,
  supervision: handling,
}
