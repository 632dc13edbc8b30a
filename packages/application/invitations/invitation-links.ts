import type { InvitationLinks } from '@shaoying/contract'
import { civilDateOf, grantOn, isRefusal, partiesOf, type Actor, type CityRules, type Instant, type Order, type Refusal } from '@shaoying/domain'
import type { Vault } from '../vault/vault.ts'

/** The links of an order's invitations, for whoever may invite for its lead; they pass them on. Refuses as `grantOn` does. */
export function invitationLinks(order: Order, actor: Actor, at: Instant, rules: CityRules, vault: Vault): InvitationLinks | Refusal {
  const grant = grantOn(actor, 'party.invite', partiesOf(order, rules.directory), civilDateOf(at, rules.calendar), rules.directory)
  if (isRefusal(grant)) return grant
  const items = order.invitations.map(({ id, name, closedAt }) => ({ id, name, isOpen: closedAt === null, token: closedAt === null ? vault.invitationTokenOf(id) : null }))
  return { items }
}
