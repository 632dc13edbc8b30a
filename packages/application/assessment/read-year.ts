import type { YearView } from '@shaoying/contract'
import { assessYear, decimalText, exactFrom, refuse, type Refusal, type UnitResult } from '@shaoying/domain'
import { findReckoningQuery, readAs, resultsOfWindows } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { unitNamed } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import type { ReckoningSummary } from './assessment-windows.ts'
import { decimal, measureNamed, named } from './ranking-views.ts'
import { entriesByUnit, standingEntries } from './window-facts.ts'

/** The windows that end in the year. */
function windowsOf(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
}

/**
 * What the year comes to so far (R109: one yearly check, made of what is there), by the method of its last reckoned
 * window. Refuses with `window.not_found` when none was reckoned, `window.object_unknown`.
 */
export async function readYear(
  parts: ReadParts & Pick<City, 'pool'>,
  year: number,
  objectId: string,
): Promise<YearView | Refusal> {
  const { readers, scope, rules, language, pool } = parts
  const { cityId } = scope
  const found = (
    await Promise.all(windowsOf(year).map((windowId) => readAs(readers, scope, findReckoningQuery(cityId, windowId))))
  ).flatMap(([rows]) => rows)
  const last = found.at(-1)
  if (!last) return refuse('window.not_found', { params: { windowId: `${year}-12` } })
  const { method, lastOn } = last.summary as ReckoningSummary
  const object = method.objects.find(({ id }) => id === objectId)
  if (!object) return refuse('window.object_unknown', { params: { objectId } })
  const windows = found.map((row) => row.window_id)
  const results = new Map<string, UnitResult[]>()
  for (const row of await resultsOfWindows(pool, { cityId, windowIds: windows, objectId }))
    results.set(row.unit_id, [...(results.get(row.unit_id) ?? []), row.result as UnitResult])
  const made = assessYear({
    method,
    object,
    lastOn,
    results,
    entries: entriesByUnit((await entriesOf(pool, cityId, windowsOf(year))).map(({ entry }) => entry)),
  })
  const wording = { method, language }
  return {
    year,
    object: named(object, wording),
    method: named(method, wording),
    windows,
    rows: made.map(({ unitId, windows: count, rank, score, parts: shares }) => ({
      unit: unitNamed(unitId, rules),
      windows: count,
      rank,
      score: decimal(score, method.decimals),
      parts: shares.map(({ measure, weight, value, points }) => ({
        measure: measureNamed(measure, wording),
        weight: decimalText(exactFrom(weight), 4),
        value: decimal(value, 6),
        points: decimalText(exactFrom(points), method.decimals),
      })),
    })),
  }
}

async function entriesOf(
  pool: City['pool'],
  cityId: string,
  windows: readonly string[],
): ReturnType<typeof standingEntries> {
  const all = await Promise.all(windows.map((windowId) => standingEntries({ db: pool, cityId }, windowId)))
  return all.flat()
}
