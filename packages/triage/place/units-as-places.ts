import type { Unit } from '@shaoying/domain'
import { placeLevel, type PlaceUnit } from './place-unit.ts'

/** The territories of a city pack's directory as places to be found in texts. */
export function unitsAsPlaces(units: readonly Unit[]): PlaceUnit[] {
  return units
    .filter((unit) => placeLevel(unit.kind) !== undefined)
    .map(({ id, name, shortName, aliases, kind, parentId }) => ({
      unitId: id,
      name: kind === 'district_government' ? shortName : name,
      kind,
      parentId,
      aliases: shortName === name ? aliases : [shortName, ...aliases],
    }))
}
