import type { Behind } from './cockpit-queries.ts'
import { metrics, type Fineness, type Metric } from './place-values.ts'

/** What of the cockpit stands in its address. */
export interface CockpitSearch {
  readonly metric?: Metric | undefined
  readonly by?: Fineness | undefined
  readonly wall?: boolean | undefined
}

/** Reads what stands in the address; what is none of ours is left out. */
export function cockpitSearchOf(search: Record<string, unknown>): CockpitSearch {
  const metric = metrics.find((name) => name === search['metric'])
  const by = (['street', 'district'] as const).find((name) => name === search['by'])
  return { ...(metric ? { metric } : {}), ...(by ? { by } : {}), ...(search['wall'] === true ? { wall: true } : {}) }
}

const dimensions = ['city', 'placeStreet', 'placeDistrict'] as const

export function behindSearchOf(search: Record<string, unknown>): Behind {
  return {
    dimension: dimensions.find((name) => name === search['dimension']) ?? 'city', key: String(search['key'] ?? ''), period: search['period'] === 'window' ? 'window' : 'today',
    ...(typeof search['count'] === 'string' ? { count: search['count'] } : {}),
  }
}
