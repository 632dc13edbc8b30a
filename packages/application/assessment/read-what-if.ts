import type { WhatIfView } from '@shaoying/contract'
import {
  assessUnits,
  changedMethod,
  countsOtherwise,
  isRefusal,
  methodFaults,
  monthAfter,
  refuse,
  unitInputs,
  unknownInChange,
  windowPeriod,
  withoutExclusions,
  type AssessmentMethod,
  type MethodChange,
  type ObjectChange,
  type Refusal,
  type UnitResult,
} from '@shaoying/domain'
import { listResultsQuery, readAs } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { findWindow } from './assessment-windows.ts'
import { readReckoning, type ReadReckoning } from './read-assessments.ts'
import { reckonWindow } from './reckon-window.ts'
import { whatIfView } from './what-if-view.ts'
import { windowFacts } from './window-facts.ts'

/** Another method of the pack, or the window's own, with changes to one object and to the whole. */
export interface WhatIf extends Omit<MethodChange, 'objects'>, ObjectChange {
  readonly objectId: string
  readonly methodId?: string | undefined
  /** Orders left out for these reasons count after all. */
  readonly withoutExclusionTypes?: readonly string[] | undefined
}

type Parts = ReadParts & Pick<City, 'pool' | 'cityId' | 'registry' | 'time'>

/**
 * The same month under another method, side by side: who moves, and by which parts. Counts are taken from the window as
 * reckoned; only where other orders or callbacks would count are the orders counted anew. Refuses with
 * `window.not_found`, `window.object_unknown`, `window.method_unknown`, `window.method_faults` (an unknown name, weights
 * that do not come to what the method says, a formula that cannot be read).
 */
export async function readWhatIf(parts: Parts, windowId: string, asked: WhatIf): Promise<WhatIfView | Refusal> {
  const reckoning = await readReckoning(parts, windowId, asked.objectId)
  if (isRefusal(reckoning)) return reckoning
  const method = otherMethod(reckoning, asked)
  if (isRefusal(method)) return method
  const types = asked.withoutExclusionTypes ?? []
  const after =
    countsOtherwise(reckoning.method, method) || types.length > 0
      ? await fromOrders(parts, reckoning, method, types)
      : await fromCounts(parts, reckoning, method)
  return isRefusal(after) ? after : whatIfView(reckoning, method, after)
}

function otherMethod(
  { method: own, rules: { pack } }: ReadReckoning,
  {
    objectId,
    methodId,
    weights,
    bands,
    classes,
    minimumValid,
    missing,
    ties,
    withoutExclusionTypes: _types,
    ...whole
  }: WhatIf,
): AssessmentMethod | Refusal {
  const base =
    methodId === undefined || methodId === own.id ? own : pack.assessmentMethods.find(({ id }) => id === methodId)
  if (!base) return refuse('window.method_unknown', { params: { methodId: methodId ?? '' }, field: '/methodId' })
  if (!base.objects.some(({ id }) => id === objectId))
    return refuse('window.object_unknown', { params: { objectId }, field: '/objectId' })
  const change: MethodChange = {
    ...whole,
    objects: { [objectId]: { weights, bands, classes, minimumValid, missing, ties } },
  }
  const unknown = unknownInChange(base, change)
  if (unknown)
    return refuse('window.method_faults', {
      params: { path: unknown.path, code: 'method.unknown' },
      field: `/${unknown.path.split('.').slice(0, 1).join('/')}`,
    })
  const method = changedMethod(base, change)
  const [fault] = methodFaults(method)
  return fault
    ? refuse('window.method_faults', { params: { path: fault.path, code: fault.code }, field: '/weights' })
    : method
}

async function fromCounts(
  parts: Parts,
  { object: { id }, windowId, results, rules, lastOn }: ReadReckoning,
  method: AssessmentMethod,
): Promise<readonly UnitResult[]> {
  const object = method.objects.find((one) => one.id === id)!
  const facts = await windowFacts(
    { db: parts.pool, cityId: parts.cityId },
    windowPeriod(windowId, method, rules.calendar),
  )
  const tallies = new Map([[object.attribute, new Map(results.map((result) => [result.unitId, result.tally]))]])
  const [before] = await readAs(
    parts.readers,
    parts.scope,
    listResultsQuery({ cityId: parts.cityId, windowId: monthAfter(windowId, -1), objectId: id }),
  )
  return assessUnits({
    method,
    object,
    windowId,
    lastOn,
    inputs: unitInputs(object, tallies, facts, rules.directory),
    previous: new Map(before.map((row) => [row.unit_id, row.result as UnitResult])),
  })
}

async function fromOrders(
  parts: Parts,
  { object: { id }, windowId }: ReadReckoning,
  method: AssessmentMethod,
  types: readonly string[],
): Promise<readonly UnitResult[] | Refusal> {
  const window = await findWindow(parts, windowId)
  if (isRefusal(window)) return window
  const reckoned = await reckonWindow(parts, window, {
    source: 'figures',
    method,
    ...(types.length > 0 ? { asIf: (order) => withoutExclusions(order, types) } : {}),
  })
  return isRefusal(reckoned) ? reckoned : (reckoned.results.get(id) ?? [])
}
