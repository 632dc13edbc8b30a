import type { InvitationLinks } from '@shaoying/contract'
import {
  civilDateOf,
  grantOn,
  isLinkInForce,
  isRefusal,
  linkEndsAt,
  partiesOf,
  type Actor,
  type CityRules,
  type Instant,
  type Order,
  type Refusal,
} from '@shaoying/domain'
import type { Vault } from '../vault/vault.ts'

/** The links of an order's invitations, for whoever may invite for its lead; they pass them on. Refuses as `grantOn` does. */
export function invitationLinks(
  order: Order,
  actor: Actor,
  at: Instant,
  rules: CityRules,
  vault: Vault,
): InvitationLinks | Refusal {
  const grant = grantOn(
    actor,
    'party.invite',
    partiesOf(order, rules.directory),
    civilDateOf(at, rules.calendar),
    rules.directory,
  )
  if (isRefusal(grant)) return grant
  const { invitationLinkDays } = rules.pack.rules
  const items = order.invitations.map((invitation) => {
    const isOpen = isLinkInForce(invitation, at, invitationLinkDays)
    return {
      id: invitation.id,
      name: invitation.name,
      isOpen,
      endsAt: linkEndsAt(invitation, invitationLinkDays),
      token: isOpen ? vault.invitationTokenOf(invitation.id) : null,
    }
  })
  return { items }
}
