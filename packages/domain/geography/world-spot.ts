/** A place on the flat world of map tiles (Web Mercator): 0 to 1 eastward and southward. */
export interface WorldSpot {
  readonly x: number
  readonly y: number
}

interface Degrees {
  readonly longitude: number
  readonly latitude: number
}

/** Web Mercator cannot show the poles. */
const mostLatitude = 85.0511

export function worldOf({ longitude, latitude }: Degrees): WorldSpot {
  const angle = (Math.max(-mostLatitude, Math.min(mostLatitude, latitude)) * Math.PI) / 180
  return { x: longitude / 360 + 0.5, y: 0.5 - Math.log(Math.tan(Math.PI / 4 + angle / 2)) / (2 * Math.PI) }
}

export function degreesOf({ x, y }: WorldSpot): Degrees {
  return { longitude: (x - 0.5) * 360, latitude: (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90 }
}
