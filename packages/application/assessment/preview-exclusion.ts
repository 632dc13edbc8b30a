import type { ExclusionPreview } from '@shaoying/contract'
import {
  assessedOrderOf,
  civilDateOf,
  currentDispatch,
  exclusionWindow,
  isExcluded,
  isRefusal,
  measuresOf,
  methodOfWindow,
  noCounts,
  noFacts,
  refuse,
  subtractTally,
  sumTallies,
  tallyOf,
  textOrNull,
  unitInputs,
  unitScore,
  unitValues,
  type AssessedObject,
  type AssessedOrder,
  type AssessmentMethod,
  type Order,
  type Refusal,
  type Tally,
  type UnitFacts,
  type WindowPeriod,
} from '@shaoying/domain'
import { findOrderByIdQuery, loadOrders, readAs } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { unitNamed, unitNamedOrNull } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { decimal, named, shownMeasures } from './ranking-views.ts'
import { seesInside } from './read-assessments.ts'
import { windowFacts } from './window-facts.ts'
import { ordersOfUnit } from './window-orders.ts'

type Parts = ReadParts & Pick<City, 'pool' | 'time'>

/** What the reader's units would gain or lose by leaving the order out. Refuses with `order.not_found`, `exclusion.no_method`, `exclusion.not_yet`. */
export async function previewExclusion(parts: Parts, orderId: string): Promise<ExclusionPreview | Refusal> {
  const { readers, scope, rules, pool, time } = parts
  const [visible] = await readAs(readers, scope, findOrderByIdQuery({ cityId: scope.cityId, orderId }))
  const saved = visible.length === 0 ? undefined : (await loadOrders(pool, scope.cityId, [orderId])).get(orderId)
  if (!saved) return refuse('order.not_found', { params: { orderId } })
  const order = saved.state as Order
  const at = time.now()
  const period = exclusionWindow(order, { on: civilDateOf(at, rules.calendar), rules })
  if (isRefusal(period)) return period
  const method = methodOfWindow(rules.pack.assessmentMethods, period.id)!
  const assessed = assessedOrderOf(order, rules)
  const facts = await windowFacts({ db: pool, cityId: scope.cityId }, period)
  const rows: ExclusionPreview['rows'] = []
  for (const object of method.objects) {
    const unitId = assessed.units[object.attribute]
    const isCompared = unitId !== null && object.unitKinds.includes(rules.directory.getUnit(unitId).kind)
    if (isCompared && seesInside(parts, unitId))
      rows.push(await rowOf(parts, { method, object, period, facts, unitId, assessed }))
  }
  return {
    orderId,
    orderNumber: order.number,
    unit: unitNamedOrNull(currentDispatch(order)?.leadUnitId ?? null, rules),
    windowId: period.id,
    applyBefore: period.applyBefore,
    isOpen: at < period.applyBefore,
    standing: order.exclusion?.standing ?? null,
    rows,
  }
}

interface Asked {
  readonly method: AssessmentMethod
  readonly object: AssessedObject
  readonly period: WindowPeriod
  readonly facts: UnitFacts
  readonly unitId: string
  readonly assessed: AssessedOrder
}

async function rowOf(parts: Parts, asked: Asked): Promise<ExclusionPreview['rows'][number]> {
  const { method, object, period, unitId, assessed } = asked
  const orders = await ordersOfUnit(
    { pool: parts.pool, cityId: parts.scope.cityId },
    method,
    period,
    object.attribute,
    unitId,
  )
  const tally = sumTallies(orders.map((order) => tallyOf(order, method.counting, period.heardBefore)))
  const own = orders.find(({ orderId }) => orderId === assessed.orderId)
  const counted = own && !isExcluded(own) ? tallyOf(own, method.counting, period.heardBefore).counted : noCounts
  const wording = { language: parts.language }
  return {
    object: named(object, wording),
    unit: unitNamed(unitId, parts.rules),
    measures: measuresOf(method, object).map((measure) => named(measure, wording)),
    now: stateOf(parts, asked, tally),
    without: stateOf(parts, asked, subtractTally(tally, { all: noCounts, counted })),
  }
}

function stateOf(
  { rules }: Parts,
  { method, object, period, facts, unitId }: Asked,
  tally: Tally,
): ExclusionPreview['rows'][number]['now'] {
  const [input] = unitInputs(
    object,
    new Map([[object.attribute, new Map([[unitId, tally]])]]),
    { ...noFacts, ...facts },
    { units: [rules.directory.getUnit(unitId)] },
  )
  const { measures } = unitValues(method, input!, tally.counted)
  const { score } = unitScore(method, object, input!, measures, period.lastOn)
  return {
    valid: tally.counted.valid,
    score: decimal(textOrNull(score), method.decimals),
    measures: shownMeasures(
      Object.fromEntries([...measures].map(([id, value]) => [id, textOrNull(value)])),
      measuresOf(method, object),
      method,
    ),
  }
}
