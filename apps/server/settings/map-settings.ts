import type { MapDatum } from '@shaoying/domain'

/** What the operator set for maps; without it nothing is fetched from anywhere. */
export interface MapSettings {
  /** Pictures below the city's own lines. Web Mercator, so never BD-09. */
  readonly tiles: { readonly url: string; readonly datum: MapDatum; readonly attribution: string | null } | null
  /** Where a phone is sent for the way to a place; else its own map app is asked. */
  readonly route: { readonly url: string; readonly datum: MapDatum } | null
}
