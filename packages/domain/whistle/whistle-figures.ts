import type { WhistleRules } from '../directory/settings.ts'
import { earliest, secondsBetween, type Instant } from '../kernel/instant.ts'
import { legScene } from './facets/report-in.ts'
import { isScorable, legArrival, type Leg } from './leg.ts'
import { totalOf } from './score.ts'
import type { Whistle } from './whistle.ts'

/** One unit's part in one whistle, as it is counted (R002: answered, arrived and solved apart). */
export interface LegFigures {
  readonly legId: string
  readonly unitId: string
  /** Null: never signed, never arrived. */
  readonly signedInTime: boolean | null
  readonly arrivedInTime: boolean | null
  readonly secondsToArrive: number | null
  readonly done: boolean
  readonly refused: boolean
  /** Refused or stayed away, and not excused by the district [SO 44]. */
  readonly failed: boolean
  readonly score: number | null
}

/** The moments of a whistle, and what its units did. Seconds; null while it has not happened. */
export interface WhistleFigures {
  readonly callerUnitId: string
  readonly kind: string
  readonly everydayKind: string
  readonly entry: string
  readonly direction: string
  readonly blownAt: Instant
  readonly firstSignedAt: Instant | null
  readonly firstArrivedAt: Instant | null
  readonly lastArrivedAt: Instant | null
  readonly solvedAt: Instant | null
  readonly secondsOnScene: number | null
  readonly solvedInTime: boolean | null
  readonly calledOff: boolean
  readonly legs: readonly LegFigures[]
}

/** Null for a whistle that was never blown. */
export function whistleFigures(whistle: Whistle): WhistleFigures | null {
  const { call, legs, outcome, situation } = whistle
  if (!call) return null
  const scene = legScene(whistle)
  const arrivals = legs.map((leg) => legArrival(leg, scene)?.at).filter((at) => at !== undefined)
  return {
    callerUnitId: whistle.callerUnitId,
    kind: call.kind,
    everydayKind: call.everydayKind,
    entry: call.entry,
    direction: whistle.direction,
    blownAt: call.blownAt,
    firstSignedAt: earliest(legs.map(({ signed }) => signed?.at).filter((at) => at !== undefined)),
    firstArrivedAt: earliest(arrivals),
    lastArrivedAt: arrivals.toSorted().at(-1) ?? null,
    solvedAt: outcome?.standardMetAt ?? null,
    secondsOnScene: outcome?.secondsOnScene ?? null,
    solvedInTime: outcome?.solvedInTime ?? null,
    calledOff: situation.name === 'called_off',
    legs: legs.filter((leg) => isScorable(leg, scene)).map((leg) => legFigures(leg, whistle)),
  }
}

function legFigures(leg: Leg, whistle: Whistle): LegFigures {
  const arrival = legArrival(leg, legScene(whistle))
  const excused = leg.finding?.verdict === 'excused'
  return {
    legId: leg.id,
    unitId: leg.unitId,
    signedInTime: leg.signed?.inTime ?? null,
    arrivedInTime: arrival?.inTime ?? null,
    secondsToArrive: arrival ? secondsBetween(leg.summonedAt, arrival.at) : null,
    done: leg.standing.name === 'done',
    refused: leg.refusal !== null,
    failed: !excused && (leg.refusal !== null || (leg.absence !== null && arrival === null)),
    score: leg.score ? totalOf(leg.score) : null,
  }
}

/** Counts of a street, a department or a city. Averages are null where nothing was counted. */
export interface WhistleCounts {
  readonly whistles: number
  readonly byKind: Readonly<Record<string, number>>
  readonly informal: number
  readonly summonses: number
  readonly signedInTime: number
  readonly arrivedInTime: number
  readonly arrivedLate: number
  readonly refused: number
  readonly failed: number
  readonly solved: number
  readonly solvedInTime: number
  readonly averageSecondsToArrive: number | null
  readonly averageSecondsOnScene: number | null
  readonly averageScore: number | null
}

/** Adds whistles up. With `unitId` only that unit's parts are counted, and the whistles in which it had one. */
export function countWhistles(all: readonly WhistleFigures[], unitId?: string): WhistleCounts {
  const whistles = all.filter(
    ({ calledOff, legs }) => !calledOff && (unitId === undefined || legs.some((leg) => leg.unitId === unitId)),
  )
  const legs = whistles
    .flatMap((whistle) => whistle.legs)
    .filter((leg) => unitId === undefined || leg.unitId === unitId)
  const count = (is: (leg: LegFigures) => boolean): number => legs.filter(is).length
  const kinds = whistles.reduce<Record<string, number>>(
    (counts, { kind }) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }),
    {},
  )
  return {
    whistles: whistles.length,
    byKind: kinds,
    informal: whistles.filter(({ entry }) => entry === 'informal').length,
    summonses: legs.length,
    signedInTime: count((leg) => leg.signedInTime === true),
    arrivedInTime: count((leg) => leg.arrivedInTime === true),
    arrivedLate: count((leg) => leg.arrivedInTime === false),
    refused: count((leg) => leg.refused),
    failed: count((leg) => leg.failed),
    solved: whistles.filter(({ solvedAt }) => solvedAt !== null).length,
    solvedInTime: whistles.filter((whistle) => whistle.solvedInTime === true).length,
    averageSecondsToArrive: mean(legs.map(({ secondsToArrive }) => secondsToArrive)),
    averageSecondsOnScene: mean(whistles.map(({ secondsOnScene }) => secondsOnScene)),
    averageScore: mean(legs.map(({ score }) => score)),
  }
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

/** Whistles per hundred orders, and whether somebody should look: neither too many nor too few, of orders enough to say so (R046). Null without orders. */
export function whistleRatio(
  whistles: number,
  orders: number,
  { ratioLow, ratioHigh, ratioLeastOrders }: Pick<WhistleRules, 'ratioLow' | 'ratioHigh' | 'ratioLeastOrders'>,
): { readonly perHundred: number; readonly alert: 'low' | 'high' | null } | null {
  if (orders === 0) return null
  const perHundred = (whistles / orders) * 100
  if (orders < ratioLeastOrders) return { perHundred, alert: null }
  return { perHundred, alert: perHundred > ratioHigh ? 'high' : perHundred < ratioLow ? 'low' : null }
}
