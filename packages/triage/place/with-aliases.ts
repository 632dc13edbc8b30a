import type { PlaceUnit } from './place-unit.ts'

/** A name of a place beside the directory's; `other_name` is one more for the unit itself, the other sorts lie in it. */
export interface AddedName {
  readonly aliasId: string
  readonly name: string
  readonly sort: 'other_name' | 'road' | 'estate' | 'landmark'
  readonly unitId: string
}

/** The places with the names that a city has added; names of units that are no more are passed over. */
export function withAliases(places: readonly PlaceUnit[], added: readonly AddedName[]): PlaceUnit[] {
  const known = new Set(places.map(({ unitId }) => unitId))
  const otherNames = new Map<string, string[]>()
  for (const { name, sort, unitId } of added)
    if (sort === 'other_name') otherNames.set(unitId, [...(otherNames.get(unitId) ?? []), name])
  const spots = added
    .filter(({ sort, unitId }) => sort !== 'other_name' && known.has(unitId))
    .map(
      ({ aliasId, name, sort, unitId }): PlaceUnit => ({
        unitId: aliasId,
        name,
        kind: sort,
        parentId: unitId,
        aliases: [],
      }),
    )
  return [
    ...places.map((place) =>
      otherNames.has(place.unitId)
        ? { ...place, aliases: [...place.aliases, ...otherNames.get(place.unitId)!] }
        : place,
    ),
    ...spots,
  ]
}
