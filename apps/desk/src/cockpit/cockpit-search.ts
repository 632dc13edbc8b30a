import type { FigureDimension, PeriodName } from '@shaoying/domain'
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

const dimensions = [
  'city',
  'placeStreet',
  'placeDistrict',
  'channel',
  'hotline',
  'topClass',
  'kind',
  'sevenHaves',
  'leadDistrict',
  'leadStreet',
  'lead',
] as const satisfies readonly FigureDimension[]
const periods = [
  'today',
  'week',
  'window',
  'lastWindow',
  'month',
  'year',
  'lastYear',
] as const satisfies readonly PeriodName[]

export function behindSearchOf(search: Record<string, unknown>): Behind {
  return {
    dimension: dimensions.find((name) => name === search['dimension']) ?? 'city',
    key: String(search['key'] ?? ''),
    period: periods.find((name) => name === search['period']) ?? 'today',
    ...(typeof search['count'] === 'string' ? { count: search['count'] } : {}),
  }
}
