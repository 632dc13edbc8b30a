import type { RankingHistoryView } from '@shaoying/contract'
import { refuse, type Refusal, type Unit, type UnitResult } from '@shaoying/domain'
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
export async function readRankingHistory(
  { readers, scope, rules, language }: ReadParts,
  { objectId, most, districtId, onlyPublished }: RankingHistoryQuestion,
): Promise<RankingHistoryView | Refusal> {
  const { cityId } = scope
  const [reckonings] = await readAs(readers, scope, listReckoningsQuery({ cityId, untilWindow: null, most }))
  const known = reckonings.filter((row) => row.is_public || !onlyPublished).toReversed()
  const methods = new Map(known.map((row) => [row.window_id, (row.summary as ReckoningSummary).method]))
  const newest = known.at(-1)
  const objects = newest
    ? methods.get(newest.window_id)!.objects
    : rules.pack.assessmentMethods.flatMap((method) => method.objects)
  const object = objects.find(({ id }) => id === objectId)
  if (!object) return refuse('window.object_unknown', { params: { objectId } })
  const [rows] = await readAs(
    readers,
    scope,
    listResultsOfWindowsQuery({ cityId, windowIds: known.map((row) => row.window_id), objectId }),
  )
  const all = rows.map(
    (row): Placed => ({
      windowId: row.window_id,
      unitId: row.unit_id,
      district: rules.directory.districtOf(row.unit_id),
      result: row.result as UnitResult,
    }),
  )
  const own = districtId === null ? all : all.filter(({ district }) => district?.id === districtId)
  const ranks = districtRanks(own)
  return {
    object: named(object, { language }),
    windows: [...methods.keys()],
    rows: [...byUnit(own)]
      .map(([unitId, places]) => {
        const district = rules.directory.districtOf(unitId)
        return {
          unit: unitNamed(unitId, rules),
          district: district && district.id !== unitId ? unitNamed(district.id, rules) : null,
          places: places
            .toSorted((a, b) => (a.windowId < b.windowId ? -1 : 1))
            .map((place) => ({
              windowId: place.windowId,
              rank: place.result.rank,
              districtRank: rankAmong(ranks.get(groupOf(place))!, place),
              score: decimal(place.result.score, methods.get(place.windowId)!.decimals),
              volumeRank: place.result.volumeRank,
            })),
        }
      })
      .toSorted(
        (a, b) =>
          (a.places.at(-1)?.rank ?? Infinity) - (b.places.at(-1)?.rank ?? Infinity) || (a.unit.id < b.unit.id ? -1 : 1),
      ),
  }
}

/** A unit's result in a window, and the district it lies in. */
interface Placed {
  readonly windowId: string
  readonly unitId: string
  readonly district: Unit | undefined
  readonly result: UnitResult
}

const groupOf = ({ windowId, district }: Placed): string => `${windowId} ${district?.id ?? ''}`

function byUnit(places: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const units = new Map<string, Placed[]>()
  for (const place of places) (units.get(place.unitId) ?? units.set(place.unitId, []).get(place.unitId)!).push(place)
  return units
}

/** Ranks in the city of those who share a window and a district, the best first. */
function districtRanks(places: readonly Placed[]): ReadonlyMap<string, readonly number[]> {
  const ranks = new Map<string, number[]>()
  for (const place of places) {
    const group = ranks.get(groupOf(place)) ?? ranks.set(groupOf(place), []).get(groupOf(place))!
    if (place.result.rank !== null) group.push(place.result.rank)
  }
  for (const group of ranks.values()) group.sort((a, b) => a - b)
  return ranks
}

/** The place among those of the district; who shares a rank in the city shares it here. */
function rankAmong(ranks: readonly number[], { result: { rank } }: Placed): number | null {
  return rank === null ? null : ranks.indexOf(rank) + 1
}
