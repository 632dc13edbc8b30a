import type { WhistleUnderWayView } from '@shaoying/contract'
import {
  earliest,
  isOpenLeg,
  legArrival,
  legOf,
  legScene,
  metresBetween,
  nextMoment,
  type CityRules,
  type Leg,
  type Position,
  type Whistle,
} from '@shaoying/domain'
import { listWhistlesQuery, readAs } from '@shaoying/store'
import { unitNamed } from '../queries/names.ts'
import { countsOf } from '../records/views/whistle-view.ts'
import { whistleAudienceOf } from '../records/views/whistle-audience.ts'
import type { WhistleReading } from './read-whistle-figures.ts'

export interface UnderWayWish {
  /** One street or department; null for everything within reach. */
  readonly unitId: string | null
  /** Only those in which a unit the person serves in still owes something: the officer's list. */
  readonly servedUnitIds: readonly string[] | null
  /** Where the person stands: the nearest come first. */
  readonly position: Position | null
}

/** More than one screen can show; the answer says when there were more. */
const most = 500

/** Whistles that run now, as far as the reader sees them: the nearest first when they say where they are, else what is due next. */
export async function readWhistlesUnderWay(
  { readers, scope, rules }: WhistleReading,
  { unitId, servedUnitIds, position }: UnderWayWish,
): Promise<WhistleUnderWayView> {
  const [rows] = await readAs(
    readers,
    scope,
    listWhistlesQuery(scope.cityId, { situations: ['blown'], unitId, most: most + 1 }),
  )
  const items = rows
    .slice(0, most)
    .map((row) => ({ id: row.record_id, version: row.version, whistle: row.state as Whistle }))
    .filter(({ whistle }) => servedUnitIds === null || servedUnitIds.some((id) => owes(whistle, id)))
    .map(({ id, version, whistle }) => ({
      id,
      version,
      audience: whistleAudienceOf(whistle, scope, rules.directory),
      ...rowOf(whistle, rules, position),
      own: servedUnitIds ? ownOf(whistle, servedUnitIds, rules) : [],
    }))
  const order = position ? nearer : sooner
  return { items: items.toSorted(order), isCut: rows.length > most }
}

type Row = WhistleUnderWayView['items'][number]

const sooner = (a: Row, b: Row): number =>
  (a.nextDueAt ?? '9').localeCompare(b.nextDueAt ?? '9') || a.id.localeCompare(b.id)
const nearer = (a: Row, b: Row): number => (a.metres ?? Infinity) - (b.metres ?? Infinity) || sooner(a, b)

function owes(whistle: Whistle, unitId: string): boolean {
  const leg = legOf(whistle, unitId)
  return leg !== undefined && isOpenLeg(leg)
}

function rowOf(
  { matter, call, callerUnitId, legs, clocks, direction, situation }: Whistle,
  rules: CityRules,
  position: Position | null,
) {
  const point = call?.point ?? null
  return {
    title: matter.title,
    situation: situation.name,
    direction,
    kind: call?.kind ?? null,
    everydayKind: call?.everydayKind ?? null,
    caller: unitNamed(callerUnitId, rules),
    point,
    standard: call?.standard ?? null,
    blownAt: call?.blownAt ?? null,
    solveDueAt: call?.solveDueAt ?? null,
    solutionOverdueAt: call?.solutionOverdueAt ?? null,
    counts: countsOf(legs),
    nextDueAt: earliest(clocks.map(nextMoment).filter((moment) => moment !== null)),
    metres: position && point?.position ? metresBetween(position, point.position) : null,
  }
}

function ownOf(whistle: Whistle, unitIds: readonly string[], rules: CityRules): Row['own'] {
  const parts = unitIds.map((id) => legOf(whistle, id)).filter((leg): leg is Leg => leg !== undefined)
  return parts.map((leg) => ({
    unit: unitNamed(leg.unitId, rules),
    standing: leg.standing.name,
    part: leg.part,
    ask: leg.ask,
    signDueAt: leg.signDueAt,
    arriveDueAt: leg.arriveDueAt,
    arrivedAt: legArrival(leg, legScene(whistle))?.at ?? null,
  }))
}
