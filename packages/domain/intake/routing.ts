import type { AppealKind } from '../directory/appeal-kind.ts'
import { catalogueOf } from '../directory/catalogue-index.ts'
import type { CatalogueEntry } from '../directory/catalogue.ts'
import type { CityPack } from '../directory/city-pack.ts'
import type { Directory } from '../directory/directory.ts'
import { isStreetLevel } from '../directory/unit.ts'
import type { Basis } from '../kernel/basis.ts'
import { ownerFor, type Owner } from './route-owner.ts'
import { placeOf, type Place } from './route-place.ts'
import { withoutReported, type ReportedGuard } from './reported-units.ts'

/** What is known of a matter when it is to be dispatched. Of the three ways to say where, `border` counts before `placeUnitId`, that before `candidates`. */
export interface RoutingQuestion {
  /** Community, street, district or any unit whose territory is the place. */
  readonly placeUnitId?: string | null | undefined
  /** Places it may be, when the words fit several. */
  readonly candidates?: readonly string[] | undefined
  /** Places whose border it lies on, the first one leading in the order of naming. */
  readonly border?: readonly string[] | undefined
  readonly categoryId: string | null
  readonly kind: AppealKind
  readonly reportedUnitIds?: readonly string[] | undefined
  readonly confidential?: boolean | undefined
}

export type RoutingNeed = 'place' | 'category' | 'consultation' | 'district_coordination'

interface RoutingParties {
  /** Told of it without a task: both sides of a border, the street of an enterprise's order. */
  readonly toldUnitIds: readonly string[]
  readonly basis: readonly Basis[]
}

/** The unit that leads, with all others concerned; or what is still needed before anybody can. */
export type Routing = RoutingParties &
  (
    | {
        readonly outcome: 'lead'
        readonly leadUnitId: string
        /** District governments that urge (Reg 12). */
        readonly copiedUnitIds: readonly string[]
        readonly assistUnitIds: readonly string[]
      }
    | {
        readonly outcome: 'needs'
        readonly needs: RoutingNeed
        /** The district that coordinates, when one must. */
        readonly coordinatorUnitId: string | null
        /** Units between which the choice lies. */
        readonly candidateUnitIds: readonly string[]
      }
  )

type Lead = { readonly leadUnitId: string; readonly basis: readonly Basis[] }
type Open = Extract<Routing, { outcome: 'needs' }>

function needs(
  need: RoutingNeed,
  basis: readonly Basis[],
  rest: Partial<Pick<Open, 'coordinatorUnitId' | 'candidateUnitIds' | 'toldUnitIds'>> = {},
): Open {
  return {
    outcome: 'needs',
    needs: need,
    coordinatorUnitId: null,
    candidateUnitIds: [],
    toldUnitIds: [],
    ...rest,
    basis,
  }
}

function unique(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))]
}

/** Which way the several places of one matter come to one owner, or to the district that must settle it (Reg 12). */
function settle(place: Place, owners: readonly Owner[], basis: readonly Basis[]): Lead | Open {
  const all = [...basis, ...(owners[0]?.basis ?? [])]
  const ids = unique(owners.map((owner) => owner.unitId))
  const territories = unique(place.spots.map((spot) => spot.street?.id ?? spot.district?.id))
  const districts = unique(place.spots.map((spot) => spot.district?.id))
  const single = ids.length === 1 && owners.every((owner) => owner.unitId !== undefined) ? ids[0] : undefined
  if (single !== undefined) return { leadUnitId: single, basis: all }
  const district = districts.length === 1 && place.spots.every((spot) => spot.district) ? districts[0] : undefined
  if (place.how === 'candidates' && ids.length > 1 && district !== undefined) {
    return {
      leadUnitId: district,
      basis: [...all, { source: 'law', reference: 'Reg 12', key: 'routing.only_district_known' }],
    }
  }
  if (place.how === 'candidates' && ids.length > 1) return needs('place', all, { candidateUnitIds: territories })
  if (ids.length === 0 && owners.every((owner) => owner.lacks === 'place'))
    return needs('place', all, { candidateUnitIds: territories })
  if (district !== undefined) {
    const reason: Basis = { source: 'law', reference: 'Reg 12', key: 'routing.district_coordinates' }
    return needs('district_coordination', [...all, reason], { coordinatorUnitId: district, candidateUnitIds: ids })
  }
  return needs(
    'consultation',
    [...all, { source: 'law', reference: 'Reg 12', key: 'routing.consult_before_dispatch' }],
    { candidateUnitIds: ids.length > 0 ? ids : territories },
  )
}

function assistsOf(
  entry: CatalogueEntry,
  place: Place,
  pack: CityPack,
  directory: Directory,
): { ids: string[]; basis: Basis[] } {
  const territory = place.spots.find((spot) => spot.district)?.district ?? directory.root
  const carriers = entry.assistLines.map((line) => ({ line, unit: directory.findCarrier(line, territory.id) }))
  return {
    ids: unique(carriers.map(({ unit }) => unit?.id)),
    basis: carriers.flatMap(({ line, unit }): Basis[] =>
      unit
        ? [
            {
              source: 'catalogue',
              reference: `catalogue/${entry.id}`,
              key: 'routing.assists',
              params: { line: catalogueOf(pack).lineName(line), unit: unit.shortName },
            },
          ]
        : [],
    ),
  }
}

/** Everybody besides the lead: the district that urges, the helpers, those who are only told. */
function withParties(
  lead: Lead,
  entry: CatalogueEntry,
  place: Place,
  question: RoutingQuestion,
  pack: CityPack,
  directory: Directory,
  guard: ReportedGuard,
): Routing {
  const unit = directory.getUnit(lead.leadUnitId)
  const district = isStreetLevel(unit) ? directory.districtOf(unit.id) : undefined
  const urging: Basis[] = district
    ? [{ source: 'law', reference: 'Reg 12', key: 'routing.district_urges', params: { district: district.shortName } }]
    : []
  const assists = assistsOf(entry, place, pack, directory)
  const told = toldOf(place, question, pack.rules.routing.tellStreet)
  const others = (ids: readonly string[]): string[] => ids.filter((id) => id !== unit.id && !guard.isBlocked(id))
  const copiedUnitIds = others(unique([district?.id]))
  const assistUnitIds = others(assists.ids)
  return {
    outcome: 'lead',
    leadUnitId: unit.id,
    copiedUnitIds,
    assistUnitIds,
    toldUnitIds: others(told).filter((id) => !copiedUnitIds.includes(id) && !assistUnitIds.includes(id)),
    basis: [...lead.basis, ...urging, ...assists.basis],
  }
}

/** A confidential matter is nobody's news: whoever has no task is not told. */
function toldOf(place: Place, question: RoutingQuestion, tellStreet: boolean): string[] {
  if (question.confidential) return []
  if (place.how === 'border') return unique(place.spots.flatMap((spot) => [spot.street?.id, spot.district?.id]))
  return tellStreet && place.how === 'known' ? unique([place.spots[0]?.street?.id]) : []
}

/**
 * Whose matter it is: place first, line second (territorial principle, R048; catalogue, Reg 11; district, Reg 12).
 * Never names a reported unit or anything under it, and never makes a community the lead (Reg 17). Every step
 * leaves its basis. Unknown unit ids count as "not known".
 */
export function route(directory: Directory, pack: CityPack, question: RoutingQuestion): Routing {
  const place = placeOf(directory, question)
  const entry = question.categoryId === null ? undefined : catalogueOf(pack).findEntry(question.categoryId)
  if (!entry) {
    const territories = unique(place.spots.map((spot) => spot.street?.id ?? spot.district?.id))
    return needs('category', [...place.basis, { source: 'law', reference: 'Reg 11', key: 'routing.category_needed' }], {
      candidateUnitIds: territories,
    })
  }
  const owners = (place.spots.length > 0 ? place.spots : [{}]).map((spot) => ownerFor(entry, spot, directory))
  const settled = settle(place, owners, place.basis)
  const guard = withoutReported(directory, pack, question.reportedUnitIds ?? [])
  if (!('leadUnitId' in settled)) {
    const free = (ids: readonly string[]): string[] => ids.filter((id) => !guard.isBlocked(id))
    const told = place.how === 'border' ? toldOf(place, question, false) : []
    const coordinator = settled.coordinatorUnitId
    const blocked = coordinator !== null && guard.isBlocked(coordinator)
    return {
      ...settled,
      needs: blocked ? 'consultation' : settled.needs,
      coordinatorUnitId: blocked ? null : coordinator,
      candidateUnitIds: free(settled.candidateUnitIds),
      toldUnitIds: free(told),
    }
  }
  const safe = guard.leadInsteadOf(settled.leadUnitId)
  if (safe.unitId === undefined) return needs('consultation', [...settled.basis, ...safe.basis])
  return withParties(
    { leadUnitId: safe.unitId, basis: [...settled.basis, ...safe.basis] },
    entry,
    place,
    question,
    pack,
    directory,
    guard,
  )
}
