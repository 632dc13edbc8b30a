import type { ContributeInput } from '@shaoying/contract'
import {
  contribute,
  invitationView,
  isLinkInForce,
  refuse,
  type Doer,
  type InvitationView,
  type Order,
  type Refusal,
} from '@shaoying/domain'
import { loadOrders } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { OrderAnswer } from '../run-command/command-order.ts'
import type { Vault } from '../vault/vault.ts'

/** The outside party that holds a link, and the order it leads to. */
export interface InvitedParty {
  readonly orderId: string
  readonly doer: Extract<Doer, { readonly kind: 'external' }>
}

/** Whom a link's token stands for; null when we never gave it out. Whether the invitation still holds is for the order to say. */
export function externalDoerFrom(vault: Vault, token: string): InvitedParty | null {
  const invitationId = vault.invitationIdOf(token)
  if (invitationId === null) return null
  return { orderId: invitationId.slice(0, invitationId.lastIndexOf('.')), doer: { kind: 'external', invitationId } }
}

const unknownLink = () => refuse('invitation.link_unknown')

/** What the holder of the link may see. Codes: `invitation.link_unknown`; `invitation.link_ended` once it was taken back or has run out. */
export async function readInvitation(city: Omit<City, 'close'>, token: string): Promise<InvitationView | Refusal> {
  const party = externalDoerFrom(city.vault, token)
  const saved = party && (await loadOrders(city.pool, city.cityId, [party.orderId])).get(party.orderId)
  if (!party || !saved) return unknownLink()
  const order = saved.state as Order
  const [now, rules] = [city.time.now(), await city.registry.get(order.packVersionId)]
  const view = invitationView(order, party.doer.invitationId, now, rules)
  if (!view) return unknownLink()
  return isLinkInForce(view, now, rules.pack.rules.invitationLinkDays) ? view : refuse('invitation.link_ended')
}

/** The holder's answer, through the one door. Codes: `invitation.link_unknown` and those of `contribute`. */
export async function contributeByLink(
  city: Omit<City, 'close'>,
  token: string,
  input: ContributeInput,
  requestId: string,
): Promise<OrderAnswer | Refusal> {
  const party = externalDoerFrom(city.vault, token)
  if (!party) return unknownLink()
  return city.door.give({ command: { name: 'contribute', decide: contribute }, ...party, input, requestId })
}
