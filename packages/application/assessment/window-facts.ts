import {
  evaluationPoints,
  exact,
  exactMean,
  openExclusions,
  parseExact,
  whistleFigures,
  type AssessmentEntry,
  type DepartmentEvaluation,
  type Exact,
  type Exclusion,
  type UnitFacts,
  type UnitInput,
  type Whistle,
  type WhistleMarks,
  type WindowPeriod,
} from '@shaoying/domain'
import { evaluationsGiven, recordsOfWindow, whistlesBlown, type Pool, type PoolClient } from '@shaoying/store'

interface Place {
  readonly db: Pool | PoolClient
  readonly cityId: string
}

/** What is known of the units beside their orders, with the lines that go into the hash of the inputs. */
export async function windowFacts(
  { db, cityId }: Place,
  { id, fromAt, untilAt }: WindowPeriod,
): Promise<UnitFacts & { readonly lines: readonly string[] }> {
  const [standing, whistles] = [
    await standingEntries({ db, cityId }, id),
    await whistlesBlown(db, cityId, fromAt, untilAt),
  ]
  const evaluations = (await evaluationsGiven(db, cityId, fromAt, untilAt)).map(({ record_id: recordId, state }) => ({
    recordId,
    evaluation: state as DepartmentEvaluation,
  }))
  const blown = whistles
    .map(({ record_id: recordId, state }) => ({ recordId, figures: whistleFigures(state as Whistle) }))
    .filter(({ figures }) => figures !== null && !figures.calledOff)
  return {
    entries: entriesByUnit(standing.map(({ entry }) => entry)),
    whistles: marksByUnit(
      blown.map(({ figures }) => figures!),
      evaluations.map(({ evaluation }) => evaluation),
    ),
    lines: [
      ...standing.map(({ recordId, entry }) => `entry ${recordId} ${entry.unitId} ${entry.itemId} ${entry.amount}`),
      ...blown.map(
        ({ recordId, figures }) =>
          `whistle ${recordId} ${figures!.callerUnitId} ${figures!.legs.map((leg) => `${leg.unitId}:${leg.arrivedInTime}:${leg.failed}:${leg.score}`).join(',')}`,
      ),
      ...evaluations.map(
        ({ recordId, evaluation }) =>
          `evaluation ${recordId} ${evaluation.streetId} ${evaluation.unitId} ${evaluationPoints(evaluation)}`,
      ),
    ],
  }
}

/** Entries made for a window and not taken back. */
export async function standingEntries(
  { db, cityId }: Place,
  windowId: string,
): Promise<readonly { readonly recordId: string; readonly entry: AssessmentEntry }[]> {
  const entries = await recordsOfWindow(db, cityId, 'assessment_entry', windowId)
  return entries
    .map(({ record_id: recordId, state }) => ({ recordId, entry: state as AssessmentEntry }))
    .filter(({ entry }) => entry.situation === 'standing')
}

export function entriesByUnit(entries: readonly AssessmentEntry[]): ReadonlyMap<string, UnitInput['entries']> {
  const units = new Map<string, Map<string, Exact[]>>()
  for (const { unitId, itemId, amount } of entries) {
    const items = units.get(unitId) ?? new Map<string, Exact[]>()
    units.set(unitId, items.set(itemId, [...(items.get(itemId) ?? []), parseExact(amount)!]))
  }
  return units
}

type Figures = NonNullable<ReturnType<typeof whistleFigures>>

function marksByUnit(
  whistles: readonly Figures[],
  evaluations: readonly DepartmentEvaluation[],
): ReadonlyMap<string, WhistleMarks> {
  const legs = whistles.flatMap((whistle) => whistle.legs)
  const units = new Set([
    ...legs.map(({ unitId }) => unitId),
    ...whistles.map(({ callerUnitId }) => callerUnitId),
    ...evaluations.map(({ unitId }) => unitId),
  ])
  return new Map(
    [...units].map((unitId) => {
      const own = legs.filter((leg) => leg.unitId === unitId)
      const scores = own.flatMap(({ score }) => (score === null ? [] : [parseExact(String(score))!]))
      const given = evaluations.filter((evaluation) => evaluation.unitId === unitId).map(shareKept)
      return [
        unitId,
        {
          evaluation: given.length === 0 ? null : exactMean(given),
          score: scores.length === 0 ? null : exactMean(scores),
          summonses: own.length,
          arrivedInTime: own.filter((leg) => leg.arrivedInTime === true).length,
          failed: own.filter((leg) => leg.failed).length,
          blown: whistles.filter((whistle) => whistle.callerUnitId === unitId).length,
        },
      ]
    }),
  )
}

/** What a department kept of the points of a street's evaluation, in hundredths. */
function shareKept(evaluation: DepartmentEvaluation): Exact {
  return exact(
    evaluationPoints(evaluation) * 100,
    evaluation.items.reduce((sum, { points }) => sum + points, 0),
  )
}

/** Applications for exclusion of a window in numbers. */
export interface ExclusionNumbers {
  readonly applied: number
  readonly open: number
  readonly granted: number
  readonly appealed: number
  readonly grantedOnAppeal: number
  readonly byType: readonly { readonly typeId: string; readonly granted: number }[]
}

export async function exclusionNumbers({ db, cityId }: Place, windowId: string): Promise<ExclusionNumbers> {
  const all = (await recordsOfWindow(db, cityId, 'exclusion', windowId))
    .map(({ state }) => state as Exclusion)
    .filter(({ situation }) => situation !== 'withdrawn')
  const granted = all.filter(({ situation }) => situation === 'granted')
  const types = [...new Set(granted.map(({ typeId }) => typeId))].toSorted()
  return {
    applied: all.length,
    open: all.filter(({ situation }) => openExclusions.includes(situation)).length,
    granted: granted.length,
    appealed: all.filter(({ appeal }) => appeal !== null).length,
    grantedOnAppeal: granted.filter(({ appeal }) => appeal !== null).length,
    byType: types.map((typeId) => ({ typeId, granted: granted.filter((one) => one.typeId === typeId).length })),
  }
}
