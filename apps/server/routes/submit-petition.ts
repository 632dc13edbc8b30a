import type { RegistrationRequest } from '@shaoying/application'
import type { PetitionReceipt, SubmitPetitionInput } from '@shaoying/contract'
import { isRefusal, normalisePhone, refuse, type Actor, type Refusal } from '@shaoying/domain'
import { joinedBy } from '../petitions/join-ticket.ts'
import type { RouteInput } from './route.ts'
import type { ServerParts } from '../server-parts.ts'

/** Registers what a resident sent in by themselves, from a page or a program. Code besides the rule's: `petition.join_ticket_over`. */
export async function submitPetition(
  { joins: ticket, ...body }: SubmitPetitionInput,
  { requestId, requestKey, now }: Pick<RouteInput, 'requestId' | 'requestKey' | 'now'>,
  { city, tokenKey }: ServerParts,
): Promise<(PetitionReceipt & { readonly orderId: string }) | Refusal> {
  const actor = submitter(normalisePhone(body.petitioner.phone ?? ''), city)
  const joins = ticket === undefined ? null : joinedBy(ticket, tokenKey, now)
  if (ticket !== undefined && joins === null) return refuse('petition.join_ticket_over', { field: '/joins' })
  const answer = await city.registration.register({
    input: body as RegistrationRequest['input'],
    doer: { kind: 'petitioner', actor },
    channel: 'web',
    requestId,
    ...(joins ? { joins } : {}),
    ...(requestKey ? { requestKey } : {}),
  })
  if (isRefusal(answer)) return answer
  return {
    orderId: answer.orderId,
    number: answer.order.number,
    trackingCode: city.vault.trackingCodeOf(answer.orderId),
    createdAt: answer.order.createdAt,
  }
}

/** Known again by their number; a stranger is nobody in particular. */
function submitter(phone: string | null, { vault, cityId }: ServerParts['city']): Actor {
  return {
    personId: phone === null ? 'anonymous' : vault.petitionerIdOf(cityId, phone),
    roles: ['petitioner'],
    postings: [],
  }
}
