import { isRefusal, refuse, type Refusal } from '@shaoying/domain'
import { listResults, readInputs } from '@shaoying/store'
import { findWindow, freezeHash, type WindowParts } from './assessment-windows.ts'
import { lineDifferences } from './order-line.ts'
import { reckonWindow, type Results } from './reckon-window.ts'
import { stableHash } from './stable-hash.ts'

/** One order that counts otherwise than it did when the window was frozen. */
export interface InputDifference {
  readonly orderId: string
  readonly orderNumber: string
  /** `name: then → now`; a single entry where the order came or went. */
  readonly differences: readonly string[]
}

export interface WindowVerification {
  readonly windowId: string
  readonly hash: string
  readonly matches: boolean
  readonly methodChanged: boolean
  /** Surveys, whistles, population or the window before differ. */
  readonly factsChanged: boolean
  /** At most a hundred. */
  readonly orders: readonly InputDifference[]
  /** Units whose kept result is not what the trace comes to now. */
  readonly units: readonly { readonly objectId: string; readonly unitId: string }[]
}

const most = 100

/** Reckons a frozen window again from the trace, under the rules of its freeze, and names what changed. Refuses with `window.not_found`, `window.not_frozen`. */
export async function verifyWindow(city: WindowParts, windowId: string): Promise<WindowVerification | Refusal> {
  const window = await findWindow(city, windowId)
  if (isRefusal(window)) return window
  const { frozen } = window
  if (!frozen) return refuse('window.not_frozen', { params: { situation: window.situation } })
  const now = new Map<string, { readonly orderNumber: string; readonly facts: string }>()
  const rules = await city.registry.get(frozen.packVersionId)
  const reckoned = await reckonWindow(city, window, {
    source: 'trace',
    rules,
    onOrder: ({ orderId, number }, _tally, facts) => void now.set(orderId, { orderNumber: number, facts }),
  })
  if (isRefusal(reckoned)) return reckoned
  const orders = await inputDifferences(city, windowId, now)
  const units = await resultDifferences(city, windowId, reckoned.results)
  const { computation } = reckoned
  const matches = freezeHash(computation) === frozen.hash && orders.length === 0 && units.length === 0
  return {
    windowId,
    hash: frozen.hash,
    matches,
    methodChanged: computation.methodHash !== frozen.methodHash,
    factsChanged: computation.inputHash !== frozen.inputHash && orders.length === 0,
    orders: orders.slice(0, most),
    units,
  }
}

async function inputDifferences(
  { pool, cityId }: WindowParts,
  windowId: string,
  now: Map<string, { readonly orderNumber: string; readonly facts: string }>,
): Promise<readonly InputDifference[]> {
  const differences: InputDifference[] = []
  for await (const { order_id: orderId, order_number: orderNumber, facts } of readInputs(pool, cityId, windowId)) {
    const fresh = now.get(orderId)
    now.delete(orderId)
    const changed = fresh ? lineDifferences(facts, fresh.facts) : ['order: counted → not counted']
    if (changed.length > 0) differences.push({ orderId, orderNumber, differences: changed })
  }
  return [
    ...differences,
    ...[...now].map(([orderId, { orderNumber }]) => ({
      orderId,
      orderNumber,
      differences: ['order: not counted → counted'],
    })),
  ]
}

async function resultDifferences(
  { pool, cityId }: WindowParts,
  windowId: string,
  results: Results,
): Promise<WindowVerification['units']> {
  const kept = new Map(
    (await listResults(pool, { cityId, windowId, objectId: null })).map((row) => [
      `${row.object_id} ${row.unit_id}`,
      stableHash(row.result),
    ]),
  )
  return [...results].flatMap(([objectId, units]) =>
    units
      .filter((result) => kept.get(`${objectId} ${result.unitId}`) !== stableHash(result))
      .map(({ unitId }) => ({ objectId, unitId })),
  )
}
