import type { TrustedProxies } from '../settings/trusted-proxies.ts'
import type { MapSettings } from './map-settings.ts'

/** The settings that the HTTP side works under (see `Settings`). */
export interface ServerSettings {
  /** Without a slash at its end; links and problem types start with it. */
  readonly publicUrl: string
  readonly trustProxy: TrustedProxies
  readonly hasRateLimits: boolean
  readonly map?: MapSettings
}
