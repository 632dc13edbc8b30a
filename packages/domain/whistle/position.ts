/** A place on the map, in degrees (WGS 84). */
export interface Position {
  readonly longitude: number
  readonly latitude: number
}

const earthRadiusMetres = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in whole metres; right to about 0.5 %. */
export function metresBetween(a: Position, b: Position): number {
  const [latitudeA, latitudeB] = [radians(a.latitude), radians(b.latitude)]
  const half =
    Math.sin((latitudeB - latitudeA) / 2) ** 2 +
    Math.cos(latitudeA) * Math.cos(latitudeB) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return Math.round(2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(half))))
}

/** A place with a name and how near to it is there (指定点位). Without a position the commander's eyes decide. */
export interface DesignatedPoint {
  readonly name: string
  readonly position: Position | null
  readonly radiusMetres: number
}
