import type { MapGroundView } from '@shaoying/contract'
import { inDatum, type Position } from '@shaoying/domain'

/** Where a phone finds the way: the operator's route service in its own datum, else whatever map app the phone has. */
export function routeLink({ longitude, latitude }: Position, name: string, route: MapGroundView['route']): string {
  const place = inDatum({ longitude, latitude }, route?.datum ?? 'wgs84')
  const degrees = { longitude: place.longitude.toFixed(6), latitude: place.latitude.toFixed(6) }
  if (!route)
    return `geo:${degrees.latitude},${degrees.longitude}?q=${degrees.latitude},${degrees.longitude}(${encodeURIComponent(name)})`
  return route.url
    .replaceAll('{longitude}', degrees.longitude)
    .replaceAll('{latitude}', degrees.latitude)
    .replaceAll('{name}', encodeURIComponent(name))
}
