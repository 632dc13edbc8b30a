import type { MapPolygons } from '../directory/city-map.ts'

/** A district and how many equal cells it gets. */
export interface CartogramDistrict {
  readonly id: string
  /** Null where its boundary is not known. */
  readonly polygons: MapPolygons | null
  /** Its streets in the order in which they are laid out: from top left to bottom right. */
  readonly streetIds: readonly string[]
}

/** A hexagon with its point up: rows lie three quarters of a height apart, odd rows half a width to the right. */
export interface CartogramCell {
  readonly streetId: string
  readonly districtId: string
  readonly column: number
  readonly row: number
}

interface Hex {
  readonly column: number
  readonly row: number
}
interface Spot {
  readonly x: number
  readonly y: number
}

const half = Math.sqrt(3) / 2
/** How much a step away from the district's true bearing weighs against being near the middle. */
const bearingWeight = 6

/**
 * One equal hexagon for each street, those of a district together, districts round the middle one in their true
 * bearing and apart by one cell. Where in its district a street lies is not shown. The same input gives the same cells.
 */
export function streetCartogram(districts: readonly CartogramDistrict[]): readonly CartogramCell[] {
  const filled = districts.filter(({ streetIds }) => streetIds.length > 0)
  const placed = filled.map((district) => ({ district, at: centreOf(district.polygons) }))
  const middle = middleOf(placed.flatMap(({ at }) => (at ? [at] : [])))
  const ordered = placed
    .map(({ district, at }) => ({ district, away: at ? from(middle, at) : null }))
    .toSorted((a, b) => reach(a.away) - reach(b.away) || (a.district.id < b.district.id ? -1 : 1))
  const taken = new Set<string>()
  const cells = ordered.flatMap(({ district, away }) => {
    const group = groupFor(district.streetIds.length, away, taken)
    for (const hex of group) for (const near of [hex, ...neighbours(hex)]) taken.add(keyOf(near))
    return district.streetIds.map(
      (streetId, index): CartogramCell => ({ streetId, districtId: district.id, ...group[index]! }),
    )
  })
  return atOrigin(cells)
}

const reach = (away: Spot | null): number => (away ? Math.hypot(away.x, away.y) : Infinity)

/** Looks outward from the middle for the first place where a round group of that size is free. */
function groupFor(size: number, away: Spot | null, taken: ReadonlySet<string>): readonly Hex[] {
  const bearing = away && reach(away) > 0 ? Math.atan2(away.y, away.x) : null
  for (let most = 8; ; most *= 2) {
    const anchors = hexesAround({ column: 0, row: 0 }, most)
      .map((hex) => ({ hex, cost: costOf(spotOf(hex), bearing) }))
      .toSorted((a, b) => a.cost - b.cost || a.hex.row - b.hex.row || a.hex.column - b.hex.column)
    for (const { hex } of anchors) {
      const group = nearest(hex, size)
      if (group.every((one) => !taken.has(keyOf(one))))
        return group.toSorted((a, b) => a.row - b.row || a.column - b.column)
    }
  }
}

function costOf({ x, y }: Spot, bearing: number | null): number {
  const distance = Math.hypot(x, y)
  if (bearing === null || distance === 0) return distance
  const turn = Math.abs(Math.atan2(y, x) - bearing)
  return distance * (1 + bearingWeight * Math.min(turn, 2 * Math.PI - turn) ** 2)
}

/** The group's cells: so many of those nearest to its anchor. */
function nearest(anchor: Hex, size: number): readonly Hex[] {
  const at = spotOf(anchor)
  const rings = Math.ceil(Math.sqrt(size)) + 1
  return hexesAround(anchor, rings)
    .map((hex) => ({ hex, distance: reach(from(at, spotOf(hex))) }))
    .toSorted((a, b) => a.distance - b.distance || a.hex.row - b.hex.row || a.hex.column - b.hex.column)
    .slice(0, size)
    .map(({ hex }) => hex)
}

function hexesAround({ column, row }: Hex, rings: number): readonly Hex[] {
  const steps = Array.from({ length: 2 * rings + 1 }, (_, step) => step - rings)
  return steps.flatMap((down) => steps.map((right) => ({ column: column + right, row: row + down })))
}

const isOdd = (row: number): boolean => Math.abs(row % 2) === 1

function neighbours({ column, row }: Hex): readonly Hex[] {
  const side = isOdd(row) ? 0 : -1
  return [
    [-1, 0],
    [1, 0],
    [side, -1],
    [side + 1, -1],
    [side, 1],
    [side + 1, 1],
  ].map(([right, down]) => ({ column: column + right!, row: row + down! }))
}

/** Middle of a cell, in widths of a cell; y grows downward, as rows do. */
function spotOf({ column, row }: Hex): Spot {
  return { x: column + (isOdd(row) ? 0.5 : 0), y: row * half }
}

const keyOf = ({ column, row }: Hex): string => `${column},${row}`
const from = (a: Spot, b: Spot): Spot => ({ x: b.x - a.x, y: b.y - a.y })

/** Mean of the corners of the largest ring, on a plane where a degree east is as long as one north. */
function centreOf(polygons: MapPolygons | null): Spot | null {
  const ring = polygons?.map(([outer]) => outer ?? []).toSorted((a, b) => b.length - a.length)[0]
  if (!ring || ring.length === 0) return null
  const [east, north] = [0, 1].map((axis) => ring.reduce((sum, point) => sum + point[axis]!, 0) / ring.length)
  return { x: east! * Math.cos((north! * Math.PI) / 180), y: -north! }
}

/** The district that is nearest to all others, not the mean of them: a city's middle lies in its densest part. */
function middleOf(spots: readonly Spot[]): Spot {
  const total = (spot: Spot): number => spots.reduce((sum, other) => sum + reach(from(spot, other)), 0)
  return spots.toSorted((a, b) => total(a) - total(b))[0] ?? { x: 0, y: 0 }
}

/** Moved so that columns and rows begin at nought; rows by an even number, so that odd ones stay odd. */
function atOrigin(cells: readonly CartogramCell[]): readonly CartogramCell[] {
  const left = Math.min(...cells.map(({ column }) => column))
  const top = Math.min(...cells.map(({ row }) => row))
  const up = top - Math.abs(top % 2)
  return cells.map((cell) => ({ ...cell, column: cell.column - left, row: cell.row - up }))
}
