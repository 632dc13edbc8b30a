import type { WhatIfView } from '@shaoying/contract'
import { assessUnits, changedMethod, isRefusal, methodFaults, methodInWords, monthAfter, movesBetween, refuse, unitInputs, windowPeriod, type AssessmentMethod, type MethodChange, type Refusal, type UnitResult } from '@shaoying/domain'
import { listResultsQuery, readAs } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { unitNamed } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { findWindow } from './assessment-windows.ts'
import { decimal, measureNamed, named } from './ranking-views.ts'
import { readReckoning, type ReadReckoning } from './read-assessments.ts'
import { reckonWindow } from './reckon-window.ts'
import { windowFacts } from './window-facts.ts'

/** Like `MethodChange`, for one object. */
export interface WhatIf extends Omit<MethodChange, 'weights'> {
  readonly objectId: string
  readonly weights?: Readonly<Record<string, string>> | undefined
}

type Parts = ReadParts & Pick<City, 'pool' | 'cityId' | 'registry' | 'time'>

/**
 * The same month under another method, side by side: who moves, and by which parts. Counts are taken from the window as
 * reckoned; only another attribution counts the orders anew. Refuses with `window.not_found`, `window.object_unknown`,
 * `window.method_faults` (weights that do not come to what the method says).
 */
export async function readWhatIf(parts: Parts, windowId: string, { objectId, weights, ...change }: WhatIf): Promise<WhatIfView | Refusal> {
  const reckoning = await readReckoning(parts, windowId, objectId)
  if (isRefusal(reckoning)) return reckoning
  const method = changedMethod(reckoning.method, { ...change, ...(weights ? { weights: { [objectId]: weights } } : {}) })
  const [fault] = methodFaults(method)
  if (fault) return refuse('window.method_faults', { params: { path: fault.path, code: fault.code }, field: '/weights' })
  const after = method.attribution === reckoning.method.attribution ? await fromCounts(parts, reckoning, method) : await fromOrders(parts, reckoning, method)
  if (isRefusal(after)) return after
  return whatIfView(reckoning, method, after)
}

async function fromCounts(parts: Parts, { object: { id }, windowId, results, rules, lastOn }: ReadReckoning, method: AssessmentMethod): Promise<readonly UnitResult[]> {
  const object = method.objects.find((one) => one.id === id)!
  const facts = await windowFacts({ db: parts.pool, cityId: parts.cityId }, windowPeriod(windowId, method, rules.calendar))
  const tallies = new Map([[object.attribute, new Map(results.map((result) => [result.unitId, result.tally]))]])
  const [before] = await readAs(parts.readers, parts.scope, listResultsQuery({ cityId: parts.cityId, windowId: monthAfter(windowId, -1), objectId: id }))
  return assessUnits({ method, object, windowId, lastOn, inputs: unitInputs(object, tallies, facts, rules.directory), previous: new Map(before.map((row) => [row.unit_id, row.result as UnitResult])) })
}

async function fromOrders(parts: Parts, { object: { id }, windowId }: ReadReckoning, method: AssessmentMethod): Promise<readonly UnitResult[] | Refusal> {
  const window = await findWindow(parts, windowId)
  if (isRefusal(window)) return window
  const reckoned = await reckonWindow(parts, window, { source: 'figures', method })
  return isRefusal(reckoned) ? reckoned : (reckoned.results.get(id) ?? [])
}

function whatIfView(reckoning: ReadReckoning, method: AssessmentMethod, after: readonly UnitResult[]): WhatIfView {
  const shown = (text: string | null): string | null => decimal(text, method.decimals)
  return {
    windowId: reckoning.windowId, object: named(reckoning.object, reckoning), inWords: methodInWords(method, reckoning.lastOn).map((words) => words[reckoning.language]),
    moves: movesBetween(reckoning.results, after).map(({ unitId, before, after: then, places, scoreChange, because }) => ({
      unit: unitNamed(unitId, reckoning.rules), before: { rank: before.rank, score: shown(before.score) }, after: { rank: then.rank, score: shown(then.score) }, places, scoreChange: shown(scoreChange),
      because: because.map(({ measure, points }) => ({ measure: measureNamed(measure, reckoning), points: shown(points)! })),
    })),
  }
}
