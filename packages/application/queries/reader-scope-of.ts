import {
  permissionsOfPosting,
  permissionsOfRole,
  postingsOn,
  scopeOf,
  unitIdsOn,
  type Actor,
  type CivilDate,
  type Directory,
  type Permission,
  type Posting,
  type Scope,
} from '@shaoying/domain'
import type { ReaderScope } from '@shaoying/store'

/**
 * How far the person sees when they read by one of these permissions on that day: only postings that bring one of
 * them count. Null when none does. Screens, lists, the live feed and the database's policies all go by this one answer.
 */
export function readerScopeOf(
  actor: Actor,
  permissions: readonly Permission[],
  on: CivilDate,
  directory: Directory,
  cityId: string,
): ReaderScope | null {
  const has = (held: ReadonlySet<Permission>): boolean => permissions.some((permission) => held.has(permission))
  const postings = postingsOn(actor, on).filter((posting) => has(permissionsOfPosting(posting)))
  const personal = actor.roles.some((role) => has(permissionsOfRole(role, null)))
  if (postings.length === 0 && !personal) return null
  const reach = postings.map((posting) => ({ posting, scope: reachOf(posting, directory) }))
  const districts = reach
    .filter(({ scope }) => scope === 'district')
    .map(({ posting }) => directory.districtOf(posting.unitId)?.id)
  const districtIds = unique(districts.filter((id) => id !== undefined))
  return {
    cityId,
    reach: reach.some(({ scope }) => scope === 'city') ? 'city' : 'units',
    // A district's centre reads what its government gets copies of.
    unitIds: unique([...reach.flatMap(({ posting, scope }) => unitsOf(posting, scope, directory)), ...districtIds]),
    districtIds,
    supervisedDistrictIds: unique(
      postings.filter(isSupervising).flatMap(({ unitId }) => directory.districtOf(unitId)?.id ?? []),
    ),
    servedUnitIds: unitIdsOn(actor, on),
    personId: actor.personId,
    orderId: null,
  }
}

/** The scope of a petitioner who proved that the order is theirs: that order and nothing else. */
export function petitionerScope(cityId: string, personId: string, orderId: string): ReaderScope {
  return {
    cityId,
    reach: 'order',
    unitIds: [],
    districtIds: [],
    supervisedDistrictIds: [],
    servedUnitIds: [],
    personId,
    orderId,
  }
}

/** Who supervises stands to every order of the city or, in a district, to those led there (`tiesOfPosting`) [Reg 5; R154]. */
function isSupervising({ role, unitKind }: Posting): boolean {
  return (
    role === 'supervisor' ||
    role === 'inspector' ||
    (role === 'unit_leader' && (unitKind === 'city_government' || unitKind === 'district_government'))
  )
}

function reachOf(posting: Posting, directory: Directory): Scope {
  return isSupervising(posting) && directory.districtOf(posting.unitId) === undefined ? 'city' : scopeOf(posting)
}

/** The unit and what is below it; of a district only its own sections, for the rest is reached by district. */
function unitsOf({ unitId }: Posting, scope: Scope, directory: Directory): readonly string[] {
  if (scope === 'city') return [unitId]
  const below = (id: string): string[] => [
    id,
    ...directory
      .childrenOf(id)
      .filter((unit) => scope === 'unit' || unit.kind === 'section')
      .flatMap((unit) => below(unit.id)),
  ]
  return below(unitId)
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
