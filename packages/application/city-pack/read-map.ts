import type { MapArea, MapPoint, MapPolygons } from '@shaoying/domain'
import { decodeText } from './decode-text.ts'
import { packFault, type PackFault } from './pack-fault.ts'
import type { PackFiles } from './pack-files.ts'
import type { LocatedRow } from './table-schema.ts'

/** The boundaries of a pack: GeoJSON files whose features carry a unit's code. */
export const mapFiles = { districts: 'map/districts.geojson', streets: 'map/streets.geojson' } as const

export interface MapReading {
  /** Row: which feature of its file, from 1. */
  readonly areas: { readonly [Name in keyof typeof mapFiles]: readonly LocatedRow<MapArea>[] }
  readonly faults: readonly PackFault[]
}

/** Reads the boundaries that a pack has; none is no fault. */
export function readMap(files: PackFiles): MapReading {
  const [districts, streets] = [readAreas(mapFiles.districts, files), readAreas(mapFiles.streets, files)]
  return {
    areas: { districts: districts.areas, streets: streets.areas },
    faults: [...districts.faults, ...streets.faults],
  }
}

function readAreas(
  file: string,
  files: PackFiles,
): { readonly areas: readonly LocatedRow<MapArea>[]; readonly faults: readonly PackFault[] } {
  const bytes = files.get(file)
  if (bytes === undefined) return { areas: [], faults: [] }
  const { text, fault } = decodeText(bytes)
  if (fault) return { areas: [], faults: [packFault({ file }, fault)] }
  const features = featuresIn(text)
  if (features === null) return { areas: [], faults: [packFault({ file }, 'map.broken')] }
  const areas: LocatedRow<MapArea>[] = []
  const faults: PackFault[] = []
  for (const [index, feature] of features.entries()) {
    const row = index + 1
    const [id, polygons] = [codeOf(feature), polygonsOf(feature)]
    if (id === null) faults.push(packFault({ file, row, column: 'properties.code' }, 'value.missing'))
    if (polygons === null) faults.push(packFault({ file, row, column: 'geometry' }, 'map.geometry'))
    if (id !== null && polygons !== null) areas.push({ file, row, value: { id, polygons }, written: {} })
  }
  return { areas, faults }
}

interface Feature {
  readonly properties?: { readonly code?: unknown } | null
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null
}

function featuresIn(text: string): readonly Feature[] | null {
  try {
    const { type, features } = JSON.parse(text) as { readonly type?: unknown; readonly features?: unknown }
    return type === 'FeatureCollection' && Array.isArray(features) ? (features as readonly Feature[]) : null
  } catch {
    return null
  }
}

function codeOf({ properties }: Feature): string | null {
  const code = properties?.code
  return typeof code === 'string' && code !== '' ? code : typeof code === 'number' ? String(code) : null
}

function polygonsOf({ geometry }: Feature): MapPolygons | null {
  const polygons: unknown =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : null
  return isList(polygons) &&
    polygons.length > 0 &&
    polygons.every((rings) => isList(rings) && rings.length > 0 && rings.every(isRing))
    ? (polygons as unknown as MapPolygons)
    : null
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** At least a triangle, and closed. */
function isRing(ring: unknown): boolean {
  if (!isList(ring) || ring.length < 4 || !ring.every(isPoint)) return false
  const [first, last] = [ring[0] as MapPoint, ring.at(-1) as MapPoint]
  return first[0] === last[0] && first[1] === last[1]
}

function isPoint(point: unknown): boolean {
  if (!isList(point)) return false
  const [longitude, latitude] = point
  return (
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  )
}
