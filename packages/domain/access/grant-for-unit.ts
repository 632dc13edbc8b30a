import type { Directory } from '../directory/directory.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { actingFor, permissionsOfPosting, postingsOn, type Actor } from './actor.ts'
import { reachesUnit } from './may.ts'
import type { Permission } from './permission.ts'
import { permissionsOfRole } from './role-permissions.ts'

/**
 * For which of their units the person may use the permission on a matter of that unit (null: of the city as a
 * whole) on that day; null when they hold it in no unit. Refuses with `access.no_permission` or, when they have
 * the permission only for other units, `access.out_of_reach`.
 */
export function grantForUnit(
  actor: Actor,
  permission: Permission,
  unitId: string | null,
  on: CivilDate,
  directory: Directory,
): { readonly unitId: string | null } | Refusal {
  const params = { permission, personId: actor.personId }
  if (unitId === null && actor.roles.some((role) => permissionsOfRole(role, null).has(permission)))
    return { unitId: null }
  const holding = postingsOn(actor, on).filter((posting) => permissionsOfPosting(posting).has(permission))
  if (holding.length === 0) return refuse('access.no_permission', { params })
  const posting = holding.find(
    (held) => unitId === null || reachesUnit(actingFor(actor, held.unitId), permission, unitId, on, directory),
  )
  return posting
    ? { unitId: posting.unitId }
    : refuse('access.out_of_reach', { params: { ...params, unit: directory.findUnit(unitId!)?.name ?? unitId! } })
}
