import { areaAt as findArea, type MapArea, type Position } from '@shaoying/domain'

export interface Area extends MapArea {
  readonly name: string
}

export interface Ground {
  readonly bounds: {
    readonly west: number
    readonly south: number
    readonly east: number
    readonly north: number
  } | null
  readonly districts: readonly Area[]
  readonly streets: readonly Area[]
}

/** The smallest area known that holds the position: a street where the city has their boundaries, else a district. */
export function areaAt(position: Position, { streets, districts }: Ground): Area | undefined {
  const within = (areas: readonly Area[]): Area | undefined => {
    const { id } = findArea(areas, position, 0)
    return areas.find((area) => area.id === id)
  }
  return within(streets) ?? within(districts)
}
