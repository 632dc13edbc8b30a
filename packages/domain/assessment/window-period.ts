import { civilDateOfDay, dayNumberOf } from '../calendar/civil-date.ts'
import { civilDateOf, startOfDay, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { CivilDate, Instant } from '../kernel/instant.ts'
import type { AssessedOrder } from './assessed-order.ts'
import type { AssessmentMethod } from '../directory/assessment-method.ts'

/** One assessment period (考核期). Half-open: an order of the first second belongs to it, one of `untilAt` to the next. */
export interface WindowPeriod {
  /** The month it ends in: `2026-03`. */
  readonly id: string
  readonly fromOn: CivilDate
  /** The last day. */
  readonly lastOn: CivilDate
  readonly fromAt: Instant
  readonly untilAt: Instant
  /** Callbacks before this moment speak for its orders. */
  readonly heardBefore: Instant
  /** Applications for exclusion are taken before this moment, appeals before the next. */
  readonly applyBefore: Instant
  readonly appealBefore: Instant
}

type Windowing = Pick<AssessmentMethod, 'window'>

const padded = (month: number): string => String(month).padStart(2, '0')
const firstOf = (id: string, day: number): CivilDate => `${id}-${padded(day)}`

/** `2026-01` with -1 is `2025-12`. */
export function monthAfter(id: string, months: number): string {
  const count = Number(id.slice(0, 4)) * 12 + Number(id.slice(5, 7)) - 1 + months
  return `${Math.floor(count / 12)}-${padded((count % 12) + 1)}`
}

/** The day after the window's last, as a day number. */
function endOf(id: string, { window: { startsOnDay } }: Windowing): number {
  return dayNumberOf(firstOf(startsOnDay === 1 ? monthAfter(id, 1) : id, startsOnDay))
}

/** The window of that name. Throws RangeError when it is no month. */
export function windowPeriod(id: string, method: Windowing, calendar: WorkingCalendar): WindowPeriod {
  const { startsOnDay, hearDays, applyDays, appealDays } = method.window
  const fromOn = firstOf(startsOnDay === 1 ? id : monthAfter(id, -1), startsOnDay)
  const end = endOf(id, method)
  const at = (days: number): Instant => startOfDay(civilDateOfDay(end + days), calendar)
  return {
    id, fromOn, lastOn: civilDateOfDay(end - 1), fromAt: startOfDay(fromOn, calendar), untilAt: at(0),
    heardBefore: at(hearDays), applyBefore: at(applyDays), appealBefore: at(applyDays + appealDays),
  }
}

/** The window a moment falls into, by the city's calendar day. */
export function windowAt(at: Instant, method: Windowing, calendar: WorkingCalendar): WindowPeriod {
  const on = civilDateOf(at, calendar)
  const month = on.slice(0, 7)
  const isNext = method.window.startsOnDay > 1 && Number(on.slice(8)) >= method.window.startsOnDay
  return windowPeriod(isNext ? monthAfter(month, 1) : month, method, calendar)
}

/** The method by which the window of that month is assessed: the latest that has begun by its last day. Null before the first. */
export function methodOfWindow(methods: readonly AssessmentMethod[], windowId: string): AssessmentMethod | null {
  const begun = methods.filter((method) => method.effectiveOn <= civilDateOfDay(endOf(windowId, method) - 1))
  return begun.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1))[0] ?? null
}

/** The method in force for windows that end on that day: the latest that has begun. Null before the first. */
export function methodOn(methods: readonly AssessmentMethod[], lastOn: CivilDate): AssessmentMethod | null {
  return methods.filter(({ effectiveOn }) => effectiveOn <= lastOn).toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1))[0] ?? null
}

/** The moment that decides to which window an order belongs; null while it is open and closing counts. */
export function attributedAt(order: Pick<AssessedOrder, 'createdAt' | 'closedAt'>, { attribution }: Pick<AssessmentMethod, 'attribution'>): Instant | null {
  return attribution === 'created' ? order.createdAt : order.closedAt
}

export function isInWindow(order: Pick<AssessedOrder, 'createdAt' | 'closedAt'>, method: Pick<AssessmentMethod, 'attribution'>, { fromAt, untilAt }: Pick<WindowPeriod, 'fromAt' | 'untilAt'>): boolean {
  const at = attributedAt(order, method)
  return at !== null && at >= fromAt && at < untilAt
}
