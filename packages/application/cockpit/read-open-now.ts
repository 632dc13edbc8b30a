import type { OpenNowView } from '@shaoying/contract'
import { addSeconds, type CityRules, type Instant } from '@shaoying/domain'
import { countOpenByPlaceQuery, readAs } from '@shaoying/store'
import { unitNamed, unitNamedOrNull } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'

type Place = OpenNowView['places'][number]
type Counts = OpenNowView['total']

const soonSeconds = 86_400
const none: Counts = { open: 0, overdue: 0, dueSoon: 0, urgent: 0 }

function sumOf(a: Counts, b: Counts): Counts {
  return {
    open: a.open + b.open,
    overdue: a.overdue + b.overdue,
    dueSoon: a.dueSoon + b.dueSoon,
    urgent: a.urgent + b.urgent,
  }
}

/** What is open within the reader's reach, at this moment, by the street it lies in. Communities count with their street. */
export async function readOpenNow({ readers, scope, rules }: ReadParts, now: Instant): Promise<OpenNowView> {
  const [rows] = await readAs(
    readers,
    scope,
    countOpenByPlaceQuery({ cityId: scope.cityId, now, soon: addSeconds(now, soonSeconds) }),
  )
  const places = new Map<string, Place>()
  let total = none
  for (const row of rows) {
    const counts: Counts = {
      open: row.open ?? 0,
      overdue: row.overdue ?? 0,
      dueSoon: row.due_soon ?? 0,
      urgent: row.urgent ?? 0,
    }
    total = sumOf(total, counts)
    const place = placeOf(row.place_unit_id ?? row.district_id, rules)
    if (!place) continue
    const before = places.get(place.unit.id)
    places.set(place.unit.id, { ...place, ...sumOf(before ?? none, counts) })
  }
  return { total, places: [...places.values()].toSorted((a, b) => (a.unit.id < b.unit.id ? -1 : 1)) }
}

function placeOf(unitId: string | null, rules: CityRules): Omit<Place, keyof Counts> | null {
  if (unitId === null) return null
  const street = rules.directory.streetOf(unitId)
  const district = rules.directory.districtOf(unitId)
  if (street)
    return { unit: unitNamed(street.id, rules), district: unitNamedOrNull(district?.id, rules), level: 'street' }
  return district
    ? { unit: unitNamed(district.id, rules), district: unitNamed(district.id, rules), level: 'district' }
    : null
}
