import {
  callReviewMeeting,
  closeReviewMeeting,
  drawSiteTest,
  isRefusal,
  methodOfWindow,
  recordSiteTest,
  refuse,
  SiteDraw,
  windowPeriod,
  type AssessmentWindow,
  type MeetingContent,
  type MeetingTask,
  type Refusal,
  type ReviewMeeting,
  type SiteFinding,
} from '@shaoying/domain'
import { findWindow, giveToWindow, type Asked, type WindowParts } from './assessment-windows.ts'
import { readBulletin, type BulletinParts } from './read-bulletin.ts'
import { windowOrders } from './window-orders.ts'

type Answer = Promise<AssessmentWindow | Refusal>

/** How many orders are tested at one meeting. */
const mostTests = 10

export const callMeeting = (
  city: WindowParts,
  windowId: string,
  called: Pick<ReviewMeeting, 'heldAt' | 'place' | 'chair'>,
  asked: Asked,
): Answer => giveToWindow(city, windowId, callReviewMeeting, called, asked)
export const recordTest = (
  city: WindowParts,
  windowId: string,
  found: { readonly orderId: string; readonly finding: SiteFinding; readonly remark: string },
  asked: Asked,
): Answer => giveToWindow(city, windowId, recordSiteTest, found, asked)
export const closeMeeting = (
  city: WindowParts,
  windowId: string,
  closed: { readonly minutes: string; readonly tasks: readonly MeetingTask[] },
  asked: Asked,
): Answer => giveToWindow(city, windowId, closeReviewMeeting, closed, asked)

/**
 * Draws the orders that the meeting tests, one of each unit of the main ranking at most. The hash of the window's inputs
 * is the seed. Refuses as `drawSiteTest` does.
 */
export async function drawTests(city: WindowParts, windowId: string, asked: Asked): Answer {
  const window = await findWindow(city, windowId)
  if (isRefusal(window)) return window
  const { rules } = city.registry.today(city.time.now())
  const method = methodOfWindow(rules.pack.assessmentMethods, windowId)
  if (!method) return refuse('window.no_method', { params: { windowId } })
  const draw = new SiteDraw(window.computations.at(-1)?.inputHash ?? windowId)
  const [main] = method.objects
  for await (const order of windowOrders(city, method, windowPeriod(windowId, method, rules.calendar), 'figures'))
    draw.add(order, main ? order.units[main.attribute] : null)
  return giveToWindow(city, windowId, drawSiteTest, { orders: draw.drawn(mostTests) }, asked)
}

/** What the papers of the meeting are made of. Refuses as `readBulletin` does. */
export async function readMeeting(
  city: BulletinParts & WindowParts,
  windowId: string,
): Promise<MeetingContent | Refusal> {
  const [results, window] = [await readBulletin(city, windowId, 'all'), await findWindow(city, windowId)]
  if (isRefusal(results)) return results
  if (isRefusal(window)) return window
  const { directory } = city.registry.today(city.time.now()).rules
  const nameOf: MeetingContent['nameOf'] = (id) => {
    const unit = directory.findUnit(id)
    return { id, name: { zh: unit?.name ?? id, en: unit?.nameEn || (unit?.name ?? id) } }
  }
  return { results, meeting: window.meeting ?? null, nameOf }
}
