import type { Spot } from './plane-map.tsx'
import { unitsPerWorld, type Plane } from './plane.ts'

export interface MapGroundArea {
  readonly id: string
  readonly name: string
  readonly polygons: readonly (readonly (readonly (readonly number[])[])[])[]
}

/** How an area is drawn and where its name stands. */
export interface Outline {
  readonly path: string
  readonly middle: Spot
  readonly corners: readonly Spot[]
  /** Of its largest piece, in square units of the plane. */
  readonly size: number
}

export function outlineOf({ polygons }: MapGroundArea, plane: Plane): Outline {
  const rings = polygons.map((piece) =>
    piece.map((ring) => ring.map(([longitude = 0, latitude = 0]) => plane.spotOf({ longitude, latitude }))),
  )
  const path = rings
    .flat()
    .map((ring) => `M${ring.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`)
    .join('')
  const largest =
    rings.map(([outer]) => outer ?? []).toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0] ?? []
  const extent = extentOf(rings.flat(2))
  return {
    path,
    middle: centroidOf(largest),
    size: Math.abs(areaOf(largest)),
    corners: [
      { x: extent.left, y: extent.top },
      { x: extent.left + extent.width, y: extent.top + extent.height },
    ],
  }
}

/** The rectangle round some spots; the whole world when there are none. */
export function extentOf(spots: readonly Spot[]): {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
} {
  if (spots.length === 0) return { left: 0, top: 0, width: unitsPerWorld, height: unitsPerWorld }
  const range = (axis: 'x' | 'y'): readonly [number, number] =>
    spots.reduce<[number, number]>(
      ([least, most], spot) => [Math.min(least, spot[axis]), Math.max(most, spot[axis])],
      [Infinity, -Infinity],
    )
  const [[left, right], [top, bottom]] = [range('x'), range('y')]
  return { left, top, width: Math.max(1e-3, right - left), height: Math.max(1e-3, bottom - top) }
}

const cross = (a: Spot, b: Spot): number => a.x * b.y - b.x * a.y
const pairs = (ring: readonly Spot[]): readonly (readonly [Spot, Spot])[] =>
  ring.map((spot, index) => [spot, ring[(index + 1) % ring.length]!])
const areaOf = (ring: readonly Spot[]): number => pairs(ring).reduce((sum, [a, b]) => sum + cross(a, b), 0) / 2

/** Where a name is written. */
function centroidOf(ring: readonly Spot[]): Spot {
  const area = areaOf(ring)
  if (area === 0) return ring[0] ?? { x: 0, y: 0 }
  const along = (axis: 'x' | 'y'): number =>
    pairs(ring).reduce((sum, [a, b]) => sum + (a[axis] + b[axis]) * cross(a, b), 0) / (6 * area)
  return { x: along('x'), y: along('y') }
}
