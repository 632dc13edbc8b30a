import { catalogueOf } from '../directory/catalogue-index.ts'
import type { Instant } from '../kernel/instant.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { checkCommand } from './allowed-commands.ts'
import type { CityRules } from './doer.ts'
import type { Invitation } from './facets/invitation.ts'
import type { Order } from './order.ts'

/** All that an invited party sees: what it was asked, about what, where; what it said itself. Nobody's name, number, door or words. */
export interface InvitationView
  extends Pick<Invitation, 'id' | 'name' | 'asked' | 'wantedBy' | 'at' | 'contributions' | 'closedAt'> {
  readonly orderNumber: string
  readonly category: string | null
  /** Names of the territory and of the public spot; never a position, which may be somebody's own door. */
  readonly place: { readonly territory: string | null; readonly point: string | null }
  /** Who asks: the unit that leads now. */
  readonly askedBy: string | null
  /** May it still answer? */
  readonly open: boolean
}

/** Null for an invitation that this order does not have. */
export function invitationView(
  order: Order,
  invitationId: string,
  at: Instant,
  rules: CityRules,
): InvitationView | null {
  const invitation = order.invitations.find(({ id }) => id === invitationId)
  if (!invitation) return null
  const { id, name, asked, wantedBy, contributions, closedAt } = invitation
  const { categoryId, place } = order.appeal
  const nameOf = (unitId: string | null | undefined) =>
    unitId ? (rules.directory.findUnit(unitId)?.name ?? null) : null
  return {
    id,
    name,
    asked,
    wantedBy,
    at: invitation.at,
    contributions,
    closedAt,
    orderNumber: order.number,
    category: categoryId === null ? null : (catalogueOf(rules.pack).findEntry(categoryId)?.name ?? null),
    place: { territory: nameOf(place.unitId), point: place.point },
    askedBy: nameOf(order.dispatches.at(-1)?.leadUnitId),
    open: !isRefusal(checkCommand(order, 'contribute', { at, by: { kind: 'external', invitationId }, rules })),
  }
}
