/** Degrees of WGS 84: longitude, latitude, as GeoJSON writes them. */
export type MapPoint = readonly [longitude: number, latitude: number]

/** One or more pieces; of each the outer ring first, then the holes. Rings are closed. */
export type MapPolygons = readonly (readonly (readonly MapPoint[])[])[]

/** Where a unit's territory lies. */
export interface MapArea {
  /** The unit. */
  readonly id: string
  readonly polygons: MapPolygons
}

/** The boundaries a city gives away; either list may be empty. */
export interface CityMap {
  readonly districts: readonly MapArea[]
  readonly streets: readonly MapArea[]
}
