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

type Windowing = Pick<AssessmentMethod, 'window' | 'effectiveOn'>

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

/** The first window that the method holds for: the one in which its first day lies, or the next when that has ended. */
export function firstWindowOf(method: Windowing): string {
  const month = method.effectiveOn.slice(0, 7)
  const begun = dayNumberOf(method.effectiveOn)
  return [monthAfter(month, -1), month, monthAfter(month, 1)].find((id) => endOf(id, method) > begun)!
}

/** First and last day of the window of that name. Throws RangeError when it is no month. */
export function windowDays(id: string, method: Windowing): Pick<WindowPeriod, 'fromOn' | 'lastOn'> {
  const { startsOnDay, firstFromOn } = method.window
  const own = firstOf(startsOnDay === 1 ? id : monthAfter(id, -1), startsOnDay)
  return {
    fromOn: firstFromOn !== null && id === firstWindowOf(method) ? firstFromOn : own,
    lastOn: civilDateOfDay(endOf(id, method) - 1),
  }
}

/** The window of that name. Throws RangeError when it is no month. */
export function windowPeriod(id: string, method: Windowing, calendar: WorkingCalendar): WindowPeriod {
  const { hearDays, applyDays, appealDays } = method.window
  const { fromOn, lastOn } = windowDays(id, method)
  const at = (days: number): Instant => startOfDay(civilDateOfDay(dayNumberOf(lastOn) + 1 + days), calendar)
  return {
    id,
    fromOn,
    lastOn,
    fromAt: startOfDay(fromOn, calendar),
    untilAt: at(0),
    heardBefore: at(hearDays),
    applyBefore: at(applyDays),
    appealBefore: at(applyDays + appealDays),
  }
}

/** A window and the method that holds for it. */
export interface StandingWindow {
  readonly id: string
  readonly method: AssessmentMethod
}

/**
 * The window a day of the city lies in. Where one method follows another, the window is that of whichever holds for it;
 * what came before the first method is counted by the first, so that it can be compared with. Null when there is none.
 */
export function windowOn(on: CivilDate, methods: readonly AssessmentMethod[]): StandingWindow | null {
  const [earliest] = methods.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
  if (!earliest) return null
  const standing = (id: string): StandingWindow => ({ id, method: methodOfWindow(methods, id) ?? earliest })
  const month = on.slice(0, 7)
  const isIn = ({ id, method }: StandingWindow): boolean => {
    const { fromOn, lastOn } = windowDays(id, method)
    return fromOn <= on && on <= lastOn
  }
  return (
    [month, monthAfter(month, 1), monthAfter(month, 2)].map(standing).find(isIn) ??
    standing(
      Number(on.slice(8)) >= earliest.window.startsOnDay && earliest.window.startsOnDay > 1
        ? monthAfter(month, 1)
        : month,
    )
  )
}

/** The window a moment falls into, by the city's calendar day; null when there is no method. */
export function windowAt(
  at: Instant,
  methods: readonly AssessmentMethod[],
  calendar: WorkingCalendar,
): { readonly method: AssessmentMethod; readonly period: WindowPeriod } | null {
  const standing = windowOn(civilDateOf(at, calendar), methods)
  return standing && { method: standing.method, period: windowPeriod(standing.id, standing.method, calendar) }
}

/** Where windows of one method and of the next leave days out, or count them twice. */
export interface WindowSeam {
  readonly before: AssessmentMethod
  readonly after: AssessmentMethod
  /** The day on which the later method's first window should begin, and the one on which it does. */
  readonly wantedOn: CivilDate
  readonly fromOn: CivilDate
}

/** Every place where a method follows another and their windows do not meet. */
export function windowSeams(methods: readonly AssessmentMethod[]): readonly WindowSeam[] {
  const ordered = methods.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
  return ordered.slice(1).flatMap((after, index): readonly WindowSeam[] => {
    const first = firstWindowOf(after)
    const before = methodOfWindow(ordered.slice(0, index + 1), monthAfter(first, -1)) ?? ordered[index]!
    const wantedOn = civilDateOfDay(endOf(monthAfter(first, -1), before))
    const { fromOn } = windowDays(first, after)
    return fromOn === wantedOn ? [] : [{ before, after, wantedOn, fromOn }]
  })
}

/** The method by which the window of that month is assessed: the latest that has begun by its last day. Null before the first. */
export function methodOfWindow(methods: readonly AssessmentMethod[], windowId: string): AssessmentMethod | null {
  const begun = methods.filter((method) => method.effectiveOn <= civilDateOfDay(endOf(windowId, method) - 1))
  return begun.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1))[0] ?? null
}

/** The method in force for windows that end on that day: the latest that has begun. Null before the first. */
export function methodOn(methods: readonly AssessmentMethod[], lastOn: CivilDate): AssessmentMethod | null {
  return (
    methods
      .filter(({ effectiveOn }) => effectiveOn <= lastOn)
      .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1))[0] ?? null
  )
}

/** The moment that decides to which window an order belongs; null while it is open and closing counts. */
export function attributedAt(
  order: Pick<AssessedOrder, 'createdAt' | 'closedAt'>,
  { attribution }: Pick<AssessmentMethod, 'attribution'>,
): Instant | null {
  return attribution === 'created' ? order.createdAt : order.closedAt
}

export function isInWindow(
  order: Pick<AssessedOrder, 'createdAt' | 'closedAt'>,
  method: Pick<AssessmentMethod, 'attribution'>,
  { fromAt, untilAt }: Pick<WindowPeriod, 'fromAt' | 'untilAt'>,
): boolean {
  const at = attributedAt(order, method)
  return at !== null && at >= fromAt && at < untilAt
}
