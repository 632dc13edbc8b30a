import type { CivilDate } from '@shaoying/domain'
import { countOrderHistory, historySourcesOf, listCities, type HistorySource, type Pool } from '@shaoying/store'

export const historyGroupings = ['street', 'department', 'type', 'channel'] as const
export type HistoryGrouping = (typeof historyGroupings)[number]

export interface HistoryQuestion {
  readonly by: HistoryGrouping
  /** Half-open: `fromOn` counts, `beforeOn` does not; days of the city's own clock, by when the matter came in. */
  readonly fromOn: CivilDate
  readonly beforeOn: CivilDate
  /** How many steps of the class, from the broadest; 1 when left out. */
  readonly depth?: number
  /** Leaves out what was still open when the books were copied. */
  readonly onlyEnded?: boolean
}

/** Figures of one street, department, class or channel. */
export interface HistoryFigures {
  /** In the books' own words; null for matters of which they do not say. */
  readonly key: string | null
  /** Matters that came in. */
  readonly n: number
  /** Share done in time among those the books judge, 0 to 1; null when they judge none. */
  readonly inTimeShare: number | null
  /** Half took no longer, in hours between the books' own times; of an even number the mean of the two in the middle. Null when no end is known. */
  readonly medianHours: number | null
}

/** Every history in the database, city by city. */
export async function listHistories(pool: Pool): Promise<readonly HistorySource[]> {
  return historySourcesOf(pool, await listCities(pool))
}

/** The figures of one history, most first, equal ones by key, those without a key last among equals. */
export async function historyFigures(
  pool: Pool,
  { city_id: cityId, source }: Pick<HistorySource, 'city_id' | 'source'>,
  { by, fromOn, beforeOn, depth = 1, onlyEnded = false }: HistoryQuestion,
): Promise<readonly HistoryFigures[]> {
  const rows = await countOrderHistory(pool, { cityId, source, by, fromOn, beforeOn, depth, onlyEnded })
  return rows.map(({ key, n, inTime, judged, medianSeconds }) => ({
    key,
    n,
    inTimeShare: judged === 0 ? null : inTime / judged,
    medianHours: medianSeconds === null ? null : medianSeconds / 3600,
  }))
}
