import type { CartogramView, MapGroundView } from '@shaoying/contract'
import { streetCartogram, type CityRules, type MapArea, type Unit } from '@shaoying/domain'
import { unitNamed } from '../queries/names.ts'

type Area = MapGroundView['districts'][number]

/** Worked out once for each version of a city's rules. */
const cartograms = new WeakMap<CityRules, CartogramView>()

/** The boundaries a city's pack has, with their units' names. */
export function cityGround(rules: CityRules): Pick<MapGroundView, 'city' | 'bounds' | 'districts' | 'streets'> {
  const {
    pack: { map },
    directory,
  } = rules
  const areas = (list: readonly MapArea[]): Area[] =>
    list.map(({ id, polygons }) => ({
      ...shortlyNamed(id, rules),
      districtId: directory.districtOf(id)?.id ?? id,
      polygons: polygons as unknown as Area['polygons'],
    }))
  return {
    city: unitNamed(directory.root.id, rules),
    bounds: boundsOf([...map.districts, ...map.streets]),
    districts: areas(map.districts),
    streets: areas(map.streets),
  }
}

/** One cell for each street and township, by district. */
export function cityCartogram(rules: CityRules): CartogramView {
  const known = cartograms.get(rules)
  if (known) return known
  const {
    pack: { map, units },
    directory,
  } = rules
  const streets = units
    .filter(({ kind }) => kind === 'street' || kind === 'township')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const districtOf = (street: Unit): Unit => directory.districtOf(street.id) ?? directory.root
  const districts = [...new Set(streets.map(districtOf))]
  const cells = streetCartogram(
    districts.map(({ id }) => ({
      id,
      polygons: map.districts.find((area) => area.id === id)?.polygons ?? null,
      streetIds: streets.filter((street) => districtOf(street).id === id).map((street) => street.id),
    })),
  )
  const short = (id: string) => shortlyNamed(id, rules)
  const view: CartogramView = {
    districts: districts.map(({ id }) => short(id)),
    cells: cells.map(({ streetId, districtId, column, row }) => ({ ...short(streetId), districtId, column, row })),
  }
  cartograms.set(rules, view)
  return view
}

/** On a map there is room for 怀柔区, not for 北京市怀柔区人民政府. */
function shortlyNamed(id: string, { directory }: CityRules): { readonly id: string; readonly name: string } {
  const { shortName, name } = directory.getUnit(id)
  return { id, name: shortName || name }
}

function boundsOf(areas: readonly MapArea[]): MapGroundView['bounds'] {
  const points = areas.flatMap(({ polygons }) => polygons.flat(2))
  if (points.length === 0) return null
  const range = (axis: 0 | 1): readonly [number, number] =>
    points.reduce<[number, number]>(
      ([least, most], point) => [Math.min(least, point[axis]), Math.max(most, point[axis])],
      [Infinity, -Infinity],
    )
  const [[west, east], [south, north]] = [range(0), range(1)]
  return { west, south, east, north }
}
