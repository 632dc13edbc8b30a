import type { UnitKind } from '../directory/unit.ts'
import type { CivilDate } from '../kernel/instant.ts'
import type { Permission } from './permission.ts'
import { permissionsOfRole } from './role-permissions.ts'
import type { Role } from './role.ts'

/** A role held in a unit for a time (任职). */
export interface Posting {
  readonly unitId: string
  /** The unit's kind: some rights belong to a kind of unit, such as the powers of a street. */
  readonly unitKind: UnitKind
  readonly role: Role
  readonly fromOn: CivilDate
  /** The last day; absent while it lasts. */
  readonly toOn?: CivilDate
}

/** A person as access sees them. */
export interface Actor {
  readonly personId: string
  /** Roles held in no unit: petitioner, third-party assessor. */
  readonly roles: readonly Role[]
  readonly postings: readonly Posting[]
}

/** Postings in force on that day, both ends included. */
export function postingsOn(actor: Actor, on: CivilDate): readonly Posting[] {
  return actor.postings.filter(({ fromOn, toOn }) => fromOn <= on && (toOn === undefined || on <= toOn))
}

/** Units the person serves in on that day, each once. */
export function unitIdsOn(actor: Actor, on: CivilDate): readonly string[] {
  return [...new Set(postingsOn(actor, on).map((posting) => posting.unitId))]
}

/** The person as they act for one unit: with that unit's postings only. */
export function actingFor(actor: Actor, unitId: string): Actor {
  return { ...actor, postings: actor.postings.filter((posting) => posting.unitId === unitId) }
}

export function permissionsOfPosting({ role, unitKind }: Posting): ReadonlySet<Permission> {
  return permissionsOfRole(role, unitKind)
}

const lastAsked = new WeakMap<Actor, { readonly on: CivilDate; readonly permissions: ReadonlySet<Permission> }>()

/** Everything the person may do on that day, in all their roles together. Worked out once for as long as the actor is kept. */
export function permissionsOf(actor: Actor, on: CivilDate): ReadonlySet<Permission> {
  const known = lastAsked.get(actor)
  if (known?.on === on) return known.permissions
  const permissions = allPermissions(actor, on)
  lastAsked.set(actor, { on, permissions })
  return permissions
}

function allPermissions(actor: Actor, on: CivilDate): ReadonlySet<Permission> {
  const inUnits = postingsOn(actor, on).flatMap((posting) => [...permissionsOfPosting(posting)])
  return new Set([...actor.roles.flatMap((role) => [...permissionsOfRole(role, null)]), ...inUnits])
}
