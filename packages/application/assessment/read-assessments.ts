import type { AssessmentWindowView, PublishedRankingView, RankingView } from '@shaoying/contract'
import { measuresOf, refuse, type AssessmentWindow, type Refusal, type UnitResult } from '@shaoying/domain'
import { findReckoningQuery, listResultsQuery, readAs } from '@shaoying/store'
import type { ReadParts } from '../queries/read-parts.ts'
import type { ReckoningSummary } from './assessment-windows.ts'
import { insideOf, named, rankingRow, type Wording } from './ranking-views.ts'

/** Whether the reader looks into the unit's result: it is theirs, below them, in a district of theirs; or they see the city. */
export function seesInside(
  { scope, rules: { directory } }: Pick<ReadParts, 'scope' | 'rules'>,
  unitId: string,
): boolean {
  if (scope.reach === 'city' || scope.unitIds.includes(unitId)) return true
  const district = directory.districtOf(unitId)
  return district !== undefined && scope.districtIds.includes(district.id)
}

export interface ReadReckoning extends Wording {
  readonly windowId: string
  readonly isPublic: boolean
  readonly madeAt: string
  readonly summary: ReckoningSummary
  readonly results: readonly UnitResult[]
}

/** One ranking as last reckoned. Refuses with `window.not_found`, `window.object_unknown`; what is not public is not there for those outside. */
export async function readReckoning(
  { readers, scope, rules, language }: ReadParts,
  windowId: string,
  objectId: string,
): Promise<ReadReckoning | Refusal> {
  const { cityId } = scope
  const [[reckoning], rows] = await readAs(
    readers,
    scope,
    findReckoningQuery(cityId, windowId),
    listResultsQuery({ cityId, windowId, objectId }),
  )
  if (!reckoning) return refuse('window.not_found', { params: { windowId } })
  const summary = reckoning.summary as ReckoningSummary
  const object = summary.method.objects.find(({ id }) => id === objectId)
  if (!object) return refuse('window.object_unknown', { params: { objectId } })
  return {
    windowId,
    isPublic: reckoning.is_public,
    madeAt: reckoning.made_at,
    summary,
    method: summary.method,
    object,
    rules,
    language,
    lastOn: summary.lastOn,
    publishedOn: summary.publishedOn ?? null,
    results: rows.map(({ result }) => result as UnitResult),
  }
}

function headOf(reckoning: ReadReckoning): Omit<PublishedRankingView, 'rows'> {
  const { windowId, object, method, isPublic, madeAt } = reckoning
  const scored = measuresOf(method, object)
  return {
    windowId,
    object: named(object, reckoning),
    method: named(method, reckoning),
    isPublic,
    madeAt,
    measures: method.measures.map((measure) => ({
      ...named(measure, reckoning),
      show: measure.show,
      isPublic: scored.includes(measure),
    })),
  }
}

/** The ranking for staff: every unit's place, and the inside of those the reader answers for or supervises. */
export function rankingView(reckoning: ReadReckoning, parts: ReadParts): RankingView {
  return {
    ...headOf(reckoning),
    rows: reckoning.results.map((result) => ({
      ...rankingRow(result, reckoning),
      inside: seesInside(parts, result.unitId) ? insideOf(result, reckoning) : null,
    })),
  }
}

/** The ranking as everybody sees it. */
export function publishedRankingView(reckoning: ReadReckoning): PublishedRankingView {
  const { measures, ...head } = headOf(reckoning)
  return {
    ...head,
    measures: measures.filter(({ isPublic }) => isPublic),
    rows: reckoning.results.map((result) => rankingRow(result, reckoning)),
  }
}

/** A window with everything that was decided about it. */
export function windowView({ period: { id, ...period }, ...window }: AssessmentWindow): AssessmentWindowView {
  return {
    windowId: id,
    ...period,
    situation: window.situation,
    computations: [...window.computations],
    corrections: window.corrections.map((correction) => ({ ...correction, what: { ...correction.what } })),
    reviews: [...window.reviews],
    mentions: window.mentions
      ? { ...window.mentions, praised: [...window.mentions.praised], criticised: [...window.mentions.criticised] }
      : null,
    meeting: window.meeting
      ? { ...window.meeting, tests: [...window.meeting.tests], tasks: [...window.meeting.tasks] }
      : null,
    frozen: window.frozen,
    published: window.published,
  }
}
