/** One place people may name: a territory of the directory, or a road, estate or landmark from the city's alias list. */
export interface PlaceUnit {
  unitId: string
  name: string
  /**
   * As in the directory (`district_government`, `street`, `township`, `community`, `village`); for the alias list `road`, `estate`,
   * `landmark`, whose `parentId` is the street or community they lie in. Other kinds are ignored.
   */
  kind: string
  parentId: string | null
  /** Old names, second names, what residents say. */
  aliases: readonly string[]
}

export type PlaceLevel = 'district' | 'street' | 'community' | 'spot'

const LEVELS: Readonly<Record<string, PlaceLevel>> = {
  district_government: 'district',
  district: 'district',
  street: 'street',
  township: 'street',
  community: 'community',
  village: 'community',
  road: 'spot',
  estate: 'spot',
  landmark: 'spot',
}

/** The level of a kind of unit; undefined for bodies that have no territory of their own. */
export function placeLevel(kind: string): PlaceLevel | undefined {
  return LEVELS[kind]
}
