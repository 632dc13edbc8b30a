import type { RankingHistoryView } from '@shaoying/contract'
import { refuse, type Refusal, type UnitResult } from '@shaoying/domain'
import { listReckoningsQuery, listResultsOfWindowsQuery, readAs } from '@shaoying/store'
import { unitNamed } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import type { ReckoningSummary } from './assessment-windows.ts'
import { decimal, named } from './ranking-views.ts'

export interface RankingHistoryQuestion {
  readonly objectId: string
  /** How many windows back. */
  readonly most: number
  /** Only units of this district, ranked among themselves as well. */
  readonly districtId: string | null
  readonly onlyPublished: boolean
}

/** One kind of unit through the windows: each unit's rank and score, in the city and within its district (R115). Refuses with `window.object_unknown`. */
export async function readRankingHistory({ readers, scope, rules, language }: ReadParts, { objectId, most, districtId, onlyPublished }: RankingHistoryQuestion): Promise<RankingHistoryView | Refusal> {
  const { cityId } = scope
  const [reckonings] = await readAs(readers, scope, listReckoningsQuery({ cityId, untilWindow: null, most }))
  const known = reckonings.filter((row) => row.is_public || !onlyPublished).toReversed()
  const methods = new Map(known.map((row) => [row.window_id, (row.summary as ReckoningSummary).method]))
  const newest = known.at(-1)
  const objects = newest ? methods.get(newest.window_id)!.objects : rules.pack.assessmentMethods.flatMap((method) => method.objects)
  const object = objects.find(({ id }) => id === objectId)
  if (!object) return refuse('window.object_unknown', { params: { objectId } })
  const [rows] = await readAs(readers, scope, listResultsOfWindowsQuery(cityId, known.map((row) => row.window_id)))
  const own = rows.filter((row) => row.object_id === objectId && (districtId === null || rules.directory.districtOf(row.unit_id)?.id === districtId))
  const results = own.map((row) => ({ windowId: row.window_id, unitId: row.unit_id, result: row.result as UnitResult }))
  return {
    object: named(object, { language }), windows: [...methods.keys()],
    rows: [...new Set(results.map(({ unitId }) => unitId))].map((unitId) => {
      const district = rules.directory.districtOf(unitId)
      const places = results.filter((one) => one.unitId === unitId).toSorted((a, b) => (a.windowId < b.windowId ? -1 : 1))
      return {
        unit: unitNamed(unitId, rules), district: district && district.id !== unitId ? unitNamed(district.id, rules) : null,
        places: places.map(({ windowId, result }) => ({ windowId, rank: result.rank, districtRank: rankAmong(results.filter((one) => one.windowId === windowId && rules.directory.districtOf(one.unitId)?.id === district?.id), result), score: decimal(result.score, methods.get(windowId)!.decimals), volumeRank: result.volumeRank })),
      }
    }).toSorted((a, b) => (a.places.at(-1)?.rank ?? Infinity) - (b.places.at(-1)?.rank ?? Infinity) || (a.unit.id < b.unit.id ? -1 : 1)),
  }
}

/** The place among some of those that are ranked; those that share a rank in the city share it here. */
function rankAmong(others: readonly { readonly result: UnitResult }[], { rank }: UnitResult): number | null {
  return rank === null ? null : others.filter(({ result }) => result.rank !== null && result.rank < rank).length + 1
}
