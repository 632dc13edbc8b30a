import {
  civilDateOf,
  isRefusal,
  monthAfter,
  windowOn,
  windowPeriod,
  type AssessmentWindow,
  type CityRules,
} from '@shaoying/domain'
import { computeWindow, findWindow, type Asked, type WindowParts } from './assessment-windows.ts'
import { reckonWindow } from './reckon-window.ts'

const asked: Asked = { doer: { kind: 'system', id: 'worker' }, requestId: 'daily windows' }

/**
 * Reckons the window that runs, and the one before it while callbacks still come in, so that rankings and alarms are a
 * day old at most without anybody asking. Once a day, whichever worker comes first; what people have begun to review or
 * to decide on is left to them, and so is what is refused (the window's page says why). Answers how many were reckoned.
 */
export async function reckonStandingWindows(city: WindowParts): Promise<number> {
  const { on: today, rules } = city.registry.today(city.time.now())
  const standing = windowOn(today, rules.pack.assessmentMethods)
  if (!standing) return 0
  let reckoned = 0
  for (const windowId of [monthAfter(standing.id, -1), standing.id]) {
    const window = await findWindow(city, windowId)
    const isWanted = isRefusal(window)
      ? windowId === standing.id && (await hasOrders(city, windowPeriod(windowId, standing.method, rules.calendar)))
      : isLeftToClock(window, rules, today)
    if (isWanted && !isRefusal(await computeWindow(city, windowId, asked))) reckoned += 1
  }
  return reckoned
}

/** A reckoning made anew undoes what was decided on the one before. */
function isLeftToClock(
  { situation, computations, mentions }: AssessmentWindow,
  { calendar }: CityRules,
  today: string,
) {
  const last = computations.at(-1)
  const isOfToday = last !== undefined && civilDateOf(last.at, calendar) === today
  return situation === 'open' || (situation === 'computed' && mentions === null && !isOfToday)
}

/** A window that nobody opened yet is opened once there is something to count. */
async function hasOrders(city: WindowParts, period: AssessmentWindow['period']): Promise<boolean> {
  const reckoned = await reckonWindow(city, { period, corrections: [] }, { source: 'figures' })
  return !isRefusal(reckoned) && reckoned.total.all.orders > 0
}
