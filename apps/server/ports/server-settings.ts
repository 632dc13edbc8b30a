import type { RateClass } from '../settings/rate-classes.ts'
import type { TrustedProxies } from '../settings/trusted-proxies.ts'
import type { MapSettings } from '../settings/map-settings.ts'

/** The settings that the HTTP side works under (see `Settings`). */
export interface ServerSettings {
  /** Without a slash at its end; links and problem types start with it. */
  readonly publicUrl: string
  readonly trustProxy: TrustedProxies
  readonly hasRateLimits: boolean
  /** Requests a minute by rate class, where they differ from the usual ones. */
  readonly ratesPerMinute?: Readonly<Partial<Record<RateClass, number>>>
  /** Who may read `/metrics` from elsewhere; undefined: nobody, only this machine. */
  readonly metricsToken?: string | undefined
  readonly map?: MapSettings
}
