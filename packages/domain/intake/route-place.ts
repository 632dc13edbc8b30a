import type { Directory } from '../directory/directory.ts'
import type { Unit } from '../directory/unit.ts'
import type { Basis } from '../kernel/basis.ts'

/** A place as far as it is known; both absent for "somewhere in the city". */
export interface Spot {
  readonly street?: Unit | undefined
  readonly district?: Unit | undefined
}

export interface Place {
  readonly how: 'known' | 'border' | 'candidates' | 'unknown'
  /** Different spots only; empty when the place is unknown. */
  readonly spots: readonly Spot[]
  readonly basis: readonly Basis[]
}

interface PlaceQuestion {
  readonly placeUnitId?: string | null | undefined
  readonly candidates?: readonly string[] | undefined
  readonly border?: readonly string[] | undefined
}

function spotsOf(directory: Directory, ids: readonly string[]): Spot[] {
  const spots = new Map<string, Spot>()
  for (const id of ids) {
    if (!directory.findUnit(id)) continue
    const spot: Spot = { street: directory.streetOf(id), district: directory.districtOf(id) }
    const key = spot.street?.id ?? spot.district?.id
    if (key !== undefined) spots.set(key, spot)
  }
  return [...spots.values()]
}

function basisFor(key: string, spots: readonly Spot[]): Basis[] {
  return spots.map((spot) => {
    const unit = spot.street ?? spot.district
    return { source: 'directory', reference: `unit/${unit?.id ?? ''}`, key, params: { unit: unit?.shortName ?? '' } }
  })
}

/** The streets and districts a matter lies in. Several names that come to one street are one place. */
export function placeOf(directory: Directory, question: PlaceQuestion): Place {
  const border = spotsOf(directory, question.border ?? [])
  if (border.length > 1) return { how: 'border', spots: border, basis: basisFor('routing.place_border', border) }
  const named = question.placeUnitId ? spotsOf(directory, [question.placeUnitId]) : []
  const known = named.length > 0 ? named : border
  if (known.length === 1) {
    return {
      how: 'known',
      spots: known,
      basis: basisFor(known[0]?.street ? 'routing.street_known' : 'routing.district_known', known),
    }
  }
  const candidates = spotsOf(directory, question.candidates ?? [])
  if (candidates.length === 1)
    return { how: 'known', spots: candidates, basis: basisFor('routing.one_candidate', candidates) }
  if (candidates.length > 1)
    return { how: 'candidates', spots: candidates, basis: basisFor('routing.place_candidate', candidates) }
  return {
    how: 'unknown',
    spots: [],
    basis: [{ source: 'directory', reference: 'unit', key: 'routing.place_unknown' }],
  }
}
