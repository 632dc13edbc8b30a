import {
  bulletinOf,
  civilDateOf,
  isRefusal,
  methodInWords,
  methodOfWindow,
  monthAfter,
  noTally,
  refuse,
  windowPeriod,
  type BulletinContent,
  type BulletinSource,
  type Refusal,
  type UnitResult,
} from '@shaoying/domain'
import { findReckoning, listResults } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { findWindow, type ReckoningSummary } from './assessment-windows.ts'

export type BulletinParts = Pick<City, 'pool' | 'cityId' | 'registry' | 'time'>

/** How far back the charts of a bulletin go, and how many matters it names. */
const pastWindows = 11
const namedTopics = 10

/**
 * The bulletin of a window as it was last reckoned, under the rules of its freeze. Refuses with `window.not_found`,
 * also for what is not published where only that may be seen, `window.not_computed`, `window.no_method`, `window.object_unknown`.
 * @param only of which objects of the method the rows are wanted, beside the first; all when left out. A city has some
 *   hundred streets and some thousand communities.
 */
export async function readBulletin(
  city: BulletinParts,
  windowId: string,
  see: 'published' | 'all',
  only?: readonly string[],
): Promise<BulletinContent | Refusal> {
  const window = await findWindow(city, windowId)
  if (isRefusal(window)) return window
  if (see === 'published' && window.published === null) return refuse('window.not_found', { params: { windowId } })
  const reckoning = await findReckoning(city.pool, city.cityId, windowId)
  if (!reckoning) return refuse('window.not_computed', { params: { windowId }, allowed: ['computeAssessment'] })
  const summary = reckoning.summary as ReckoningSummary
  const rules = window.frozen
    ? await city.registry.get(window.frozen.packVersionId)
    : city.registry.today(city.time.now()).rules
  const method = methodOfWindow(rules.pack.assessmentMethods, windowId)
  if (!method) return refuse('window.no_method', { params: { windowId } })
  const unknown = only?.find((objectId) => !method.objects.some(({ id }) => id === objectId))
  if (unknown !== undefined) return refuse('window.object_unknown', { params: { objectId: unknown } })
  const wanted = only && [...new Set([method.objects[0]!.id, ...only])]
  const past = await pastOf(city, windowId)
  const { applied, granted, appealed, grantedOnAppeal, byType } = summary.exclusions
  return bulletinOf({
    rules,
    method,
    methodInWords: methodInWords(method, windowPeriod(windowId, method, rules.calendar).lastOn),
    period: windowPeriod(windowId, method, rules.calendar),
    results: await resultsOf(city, windowId, wanted),
    total: summary.total,
    past: past.map(({ windowId: id, summary: { lastOn, total } }) => ({ windowId: id, lastOn, total })),
    topics: summary.topics
      .slice(0, namedTopics)
      .map((topic) => ({
        ...topic,
        previousCount:
          past.at(-1)?.summary.topics.find(({ categoryId }) => categoryId === topic.categoryId)?.count ?? null,
      })),
    exclusions: { applied, granted, appealed, grantedOnAppeal, byType },
    mentions: window.mentions ?? null,
    publishedOn: window.published ? civilDateOf(window.published.at, rules.calendar) : null,
    freeze: window.frozen && { hash: window.frozen.hash, at: window.frozen.at },
  })
}

async function resultsOf(
  { pool, cityId }: BulletinParts,
  windowId: string,
  objectIds: readonly (string | null)[] = [null],
): Promise<BulletinSource['results']> {
  const results = new Map<string, UnitResult[]>()
  const rows = (
    await Promise.all(objectIds.map((objectId) => listResults(pool, { cityId, windowId, objectId })))
  ).flat()
  for (const { object_id: objectId, result } of rows)
    (results.get(objectId) ?? results.set(objectId, []).get(objectId)!).push(result as UnitResult)
  return results
}

/** What windows before it came to, oldest first, without a gap; windows with nothing in them are left out. */
async function pastOf(
  { pool, cityId }: BulletinParts,
  windowId: string,
): Promise<readonly { readonly windowId: string; readonly summary: ReckoningSummary }[]> {
  const found: { readonly windowId: string; readonly summary: ReckoningSummary }[] = []
  for (let back = 1; back <= pastWindows; back += 1) {
    const id = monthAfter(windowId, -back)
    const reckoning = await findReckoning(pool, cityId, id)
    if (!reckoning) break
    found.unshift({ windowId: id, summary: reckoning.summary as ReckoningSummary })
  }
  return found.filter(({ summary }) => (summary.total ?? noTally).all.orders > 0)
}
