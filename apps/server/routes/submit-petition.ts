import type { RegistrationRequest } from '@shaoying/application'
import type { PetitionReceipt, SubmitPetitionInput } from '@shaoying/contract'
import { isRefusal, normalisePhone, type Actor, type Refusal } from '@shaoying/domain'
import type { RouteInput } from './route.ts'
import type { ServerParts } from '../server-parts.ts'

/** Registers what a resident sent in by themselves, from a page or a program. */
export async function submitPetition(body: SubmitPetitionInput, { requestId, requestKey }: Pick<RouteInput, 'requestId' | 'requestKey'>, { city }: ServerParts): Promise<(PetitionReceipt & { readonly orderId: string }) | Refusal> {
  const actor = submitter(normalisePhone(body.petitioner.phone ?? ''), city)
  const answer = await city.registration.register({ input: body as RegistrationRequest['input'], doer: { kind: 'petitioner', actor }, channel: 'web', requestId, ...(requestKey ? { requestKey } : {}) })
  if (isRefusal(answer)) return answer
  return { orderId: answer.orderId, number: answer.order.number, trackingCode: city.vault.trackingCodeOf(answer.orderId), createdAt: answer.order.createdAt }
}

/** Known again by their number; a stranger is nobody in particular. */
function submitter(phone: string | null, { vault, cityId }: ServerParts['city']): Actor {
  return { personId: phone === null ? 'anonymous' : vault.petitionerIdOf(cityId, phone), roles: ['petitioner'], postings: [] }
}
