import type { MapArea, MapPoint } from '../directory/city-map.ts'
import type { Position } from '../whistle/position.ts'

/** Which of some areas a position lies in, and which others it is too near to for saying so surely. */
export interface AreaFinding {
  readonly id: string | null
  /** Areas whose border is nearer than the tolerance, the one it lies in left out. */
  readonly orElse: readonly string[]
}

const metresPerDegree = 111_320

/** Boundaries are the pack's; both are WGS 84. Holes count as outside. */
export function areaAt(
  areas: readonly MapArea[],
  { longitude, latitude }: Position,
  toleranceMetres: number,
): AreaFinding {
  const point: MapPoint = [longitude, latitude]
  const inside = areas.find(({ polygons }) =>
    polygons.some((rings) => rings.filter((ring) => isInRing(point, ring)).length === 1),
  )
  const near = areas.filter(
    (area) =>
      area !== inside && area.polygons.some((rings) => rings.some((ring) => isNear(point, ring, toleranceMetres))),
  )
  return { id: inside?.id ?? null, orElse: near.map(({ id }) => id) }
}

/** Even-odd rule: a ray to the east crosses the ring an odd number of times. */
function isInRing([x, y]: MapPoint, ring: readonly MapPoint[]): boolean {
  let isInside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [[xi, yi], [xj, yj]] = [ring[i]!, ring[j]!]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) isInside = !isInside
  }
  return isInside
}

function isNear(point: MapPoint, ring: readonly MapPoint[], metres: number): boolean {
  // On a few kilometres the earth is flat; a degree of longitude is shorter by the cosine of the latitude.
  const shrink = Math.cos((point[1] * Math.PI) / 180)
  const flat = ([x, y]: MapPoint): MapPoint => [
    (x - point[0]) * shrink * metresPerDegree,
    (y - point[1]) * metresPerDegree,
  ]
  return ring.some((corner, i) => i > 0 && distanceToSide(flat(ring[i - 1]!), flat(corner)) <= metres)
}

/** From the origin to the stretch between two points. */
function distanceToSide([ax, ay]: MapPoint, [bx, by]: MapPoint): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
  return Math.hypot(ax + share * dx, ay + share * dy)
}
