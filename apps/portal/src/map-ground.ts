/** A point on the earth: longitude, latitude (WGS 84, degrees). */
export type Point = readonly [longitude: number, latitude: number]
type Ring = readonly Point[]

export interface Area {
  readonly id: string
  readonly name: string
  readonly districtId: string
  readonly polygons: readonly (readonly Ring[])[]
}

export interface Ground {
  readonly bounds: { readonly west: number, readonly south: number, readonly east: number, readonly north: number } | null
  readonly districts: readonly Area[]
  readonly streets: readonly Area[]
}

/** Web Mercator, one unit the width of the world; good enough for a city on a screen. */
export function flat([longitude, latitude]: Point): { readonly x: number, readonly y: number } {
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI)
  return { x: longitude / 360 + 0.5, y: 0.5 - y }
}

export function round({ x, y }: { readonly x: number, readonly y: number }): Point {
  return [(x - 0.5) * 360, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90]
}

/** The smallest area known that holds the point: a street where the city has their boundaries, else a district. */
export function areaAt(point: Point, { streets, districts }: Ground): Area | undefined {
  const holds = ({ polygons }: Area): boolean => polygons.some((rings) => rings.reduce((inside, ring) => inside !== isInside(point, ring), false))
  return streets.find(holds) ?? districts.find(holds)
}

function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
    const [ax, ay] = ring[at]!
    const [bx, by] = ring[before]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
