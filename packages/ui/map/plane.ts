import { degreesOf, inDatum, outOfDatum, worldOf, type MapDatum, type WorldSpot } from '@shaoying/domain'
import { worldLength } from './map-tiles.ts'
import type { Spot } from './plane-map.tsx'

/** Units of the plane for the world’s width: streets are then of some pixels and paths stay short. */
export const unitsPerWorld = 2 ** 22

/** The flat ground that a map draws on, and the way there and back. */
export interface Plane {
  readonly origin: WorldSpot
  spotOf(position: { readonly longitude: number; readonly latitude: number }): Spot
  positionAt(spot: Spot): { readonly longitude: number; readonly latitude: number }
}

/** The plane begins in the city and not at the date line: browsers draw with few digits. */
export function planeFrom(first: { readonly longitude: number; readonly latitude: number }, datum: MapDatum): Plane {
  const origin = worldOf(inDatum(first, datum))
  return {
    origin,
    spotOf: (position) => {
      const { x, y } = worldOf(inDatum(position, datum))
      return { x: (x - origin.x) * unitsPerWorld, y: (y - origin.y) * unitsPerWorld }
    },
    positionAt: ({ x, y }) =>
      outOfDatum(degreesOf({ x: origin.x + x / unitsPerWorld, y: origin.y + y / unitsPerWorld }), datum),
  }
}

export const planeLength = (metres: number, latitude: number): number => worldLength(metres, latitude) * unitsPerWorld
