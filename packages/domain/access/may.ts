import type { Directory } from '../directory/directory.ts'
import type { UnitKind } from '../directory/unit.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { permissionsOf, permissionsOfPosting, postingsOn, type Actor, type Posting } from './actor.ts'
import { isReported, mustWithdraw, personalTies, tiesOfPosting, type OrderParties } from './order-parties.ts'
import type { OrderTie } from './order-tie.ts'
import { permissions, worksByTie, type Permission, type PermissionEntry } from './permission.ts'
import { permissionsOfRole } from './role-permissions.ts'

/** Whether the person has the permission that day and may use it by that tie. For buttons; `grantOn` decides. */
export function may(actor: Actor, permission: Permission, tie: OrderTie, on: CivilDate): boolean {
  return worksByTie(permission, tie) && permissionsOf(actor, on).has(permission)
}

/** In which capacity a person may do something to an order. */
export interface Grant {
  readonly tie: OrderTie
  /** The unit acted for; null for a petitioner or another person without a unit. */
  readonly unitId: string | null
}

/**
 * Decides whether the person may use the permission on this order on that day, and in which capacity.
 * Permission and tie must come from the same posting: a handler of one unit who also serves in another
 * brings no rights across. Refuses with `access.reported`, `access.must_withdraw`, `access.no_permission` or
 * `access.no_tie`.
 */
export function grantOn(
  actor: Actor,
  permission: Permission,
  order: OrderParties,
  on: CivilDate,
  directory: Directory,
): Grant | Refusal {
  const params = { permission, personId: actor.personId }
  if (isReported(actor, order, on, directory)) return refuse('access.reported', { params, basis: [law('JN 32')] })
  if (mustWithdraw(actor, order)) return refuse('access.must_withdraw', { params, basis: [law('JN 32')] })
  const capacities = capacitiesWith(actor, permission, order, on, directory)
  if (capacities.length === 0) return refuse('access.no_permission', { params })
  const grants = capacities.flatMap(({ unitId, ties }) => ties.map((tie): Grant => ({ tie, unitId })))
  const grant = grants.find(({ tie }) => worksByTie(permission, tie))
  return grant ?? refuse('access.no_tie', { params: { ...params, ties: tiesText(permission) } })
}

/** How far a posting's lists, counts and reports reach. */
export type Scope = 'city' | 'district' | 'unit' | 'own'

const cityWide: readonly UnitKind[] = ['city_government', 'municipal_service_dept', 'hotline_agency']
const districtWide: readonly UnitKind[] = ['district_government', 'district_centre']

/** City bodies see the city, a district's government and centre their district, other units themselves and their sections. */
export function scopeOf(posting: Pick<Posting, 'unitKind'> | null): Scope {
  if (posting === null) return 'own'
  if (cityWide.includes(posting.unitKind)) return 'city'
  return districtWide.includes(posting.unitKind) ? 'district' : 'unit'
}

/** Whether that permission of the person reaches the matters of that unit on that day. */
export function reachesUnit(
  actor: Actor,
  permission: Permission,
  unitId: string,
  on: CivilDate,
  directory: Directory,
): boolean {
  return postingsOn(actor, on).some((posting) => {
    if (!permissionsOfPosting(posting).has(permission)) return false
    const scope = scopeOf(posting)
    if (scope === 'city') return true
    if (scope === 'unit') return directory.isWithin(unitId, posting.unitId)
    const district = directory.districtOf(posting.unitId)
    return district !== undefined && directory.districtOf(unitId)?.id === district.id
  })
}

interface Capacity {
  readonly unitId: string | null
  readonly ties: readonly OrderTie[]
}

/** The capacities in which the person has the permission, each with its ties. */
function capacitiesWith(
  actor: Actor,
  permission: Permission,
  order: OrderParties,
  on: CivilDate,
  directory: Directory,
): readonly Capacity[] {
  const personal = personalTies(actor, order)
  const own = actor.roles.some((role) => permissionsOfRole(role, null).has(permission))
    ? [{ unitId: null, ties: [...personal, 'none' as const] }]
    : []
  const posted = postingsOn(actor, on)
    .filter((posting) => permissionsOfPosting(posting).has(permission))
    .map((posting) => ({
      unitId: posting.unitId,
      ties: [...tiesOfPosting(posting, order, directory), ...personal, 'none' as const],
    }))
  return [...own, ...posted]
}

function tiesText(permission: Permission): string {
  const { ties }: PermissionEntry = permissions[permission]
  return ties === 'free' ? ties : ties.join(', ')
}

function law(reference: string) {
  return { source: 'law', reference, key: 'access.conflict_of_interest' } as const
}
