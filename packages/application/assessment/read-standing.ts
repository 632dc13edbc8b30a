import type { StandingView } from '@shaoying/contract'
import {
  decimalText,
  exactFrom,
  isRefusal,
  movingOrders,
  noFacts,
  refuse,
  unitInputs,
  waterfall,
  windowPeriod,
  type Refusal,
  type UnitResult,
} from '@shaoying/domain'
import { listResultsOfUnitQuery, readAs } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { unitNamed } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { decimal, measureNamed, named } from './ranking-views.ts'
import { readReckoning, seesInside, type ReadReckoning } from './read-assessments.ts'
import { windowFacts } from './window-facts.ts'
import { ordersOfUnit } from './window-orders.ts'

type Parts = ReadParts & Pick<City, 'pool'>

const windowsBack = 24

/**
 * “Why am I 214th”: from the best of its kind down to the unit, part by part; the ten orders that would move it most;
 * its places before. Refuses with `window.not_found`, `window.object_unknown`, `access.out_of_reach`, `window.unit_unranked`.
 */
export async function readStanding(
  parts: Parts,
  windowId: string,
  objectId: string,
  unitId: string,
): Promise<StandingView | Refusal> {
  const reckoning = await readReckoning(parts, windowId, objectId)
  if (isRefusal(reckoning)) return reckoning
  if (!seesInside(parts, unitId))
    return refuse('access.out_of_reach', {
      params: { permission: 'assessment.read', unit: parts.rules.directory.findUnit(unitId)?.name ?? unitId },
    })
  const own = reckoning.results.find((result) => result.unitId === unitId)
  if (!own) return refuse('window.unit_unranked')
  const { cityId } = parts.scope
  const [past] = await readAs(
    parts.readers,
    parts.scope,
    listResultsOfUnitQuery({ cityId, unitId, objectId, untilWindow: windowId, most: windowsBack }),
  )
  const { decimals } = reckoning.method
  return {
    windowId,
    object: named(reckoning.object, reckoning),
    unit: unitNamed(unitId, parts.rules),
    rank: own.rank,
    score: decimal(own.score, decimals),
    ...fallFromBest(reckoning, own),
    movingOrders: await moving(parts, reckoning, unitId),
    history: past.map((row) => ({
      windowId: row.window_id,
      rank: (row.result as UnitResult).rank,
      score: decimal((row.result as UnitResult).score, decimals),
    })),
  }
}

function fallFromBest(reckoning: ReadReckoning, own: UnitResult): Pick<StandingView, 'best' | 'steps'> {
  const best = reckoning.results.find(({ rank }) => rank === 1)
  const fall = best && waterfall(best, own)
  if (!fall) return { best: null, steps: [] }
  const shown = (text: string): string => decimalText(exactFrom(text), reckoning.method.decimals)
  return {
    best: { unit: unitNamed(fall.bestUnitId, reckoning.rules), score: shown(fall.bestScore) },
    steps: fall.steps.map(({ measure, best: top, own: mine, difference }) => ({
      measure: measureNamed(measure, reckoning),
      best: shown(top),
      own: shown(mine),
      difference: shown(difference),
      differenceExact: difference,
    })),
  }
}

async function moving(
  parts: Parts,
  { method, object, windowId, results, rules }: ReadReckoning,
  unitId: string,
): Promise<StandingView['movingOrders']> {
  const place = { pool: parts.pool, cityId: parts.scope.cityId }
  const period = windowPeriod(windowId, method, rules.calendar)
  const facts = await windowFacts({ db: parts.pool, cityId: place.cityId }, period)
  const own = results.find((result) => result.unitId === unitId)!
  const [input] = unitInputs(
    object,
    new Map([[object.attribute, new Map([[unitId, own.tally]])]]),
    { ...noFacts, ...facts },
    { units: rules.directory.units.filter(({ id }) => id === unitId) },
  )
  if (!input) return []
  const orders = await ordersOfUnit(place, method, period, object.attribute, unitId)
  return movingOrders({ method, object, period, input }, orders).map(({ orderId, number, answer, gain }) => ({
    orderId,
    number,
    ...answer,
    gain: decimalText(exactFrom(gain), method.decimals + 2),
    gainExact: gain,
  }))
}
