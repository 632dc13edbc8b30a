import { civilDateOfDay, dayNumberOf, weekdayOfDay } from '../calendar/civil-date.ts'
import type { CivilDate } from '../kernel/instant.ts'
import type { AssessmentMethod } from '../directory/assessment-method.ts'
import { methodOfWindow, monthAfter, windowDays, windowOn } from '../assessment/window-period.ts'

/** Lengths for which sums are kept: a day, a calendar month, a calendar year, an assessment window. */
export const figureGrains = ['day', 'month', 'year', 'window'] as const
export type FigureGrain = (typeof figureGrains)[number]

/** Spans people ask for by name; `yearAgo` is the same span one year before. */
export const periodNames = ['today', 'week', 'window', 'lastWindow', 'month', 'year', 'lastYear'] as const
export type PeriodName = (typeof periodNames)[number]

/** A span made of whole days, months, years or windows: both ends are the first days of the first and last grain counted. */
export interface FigurePeriod {
  readonly grain: FigureGrain
  readonly firstOn: CivilDate
  readonly lastOn: CivilDate
}

export function addDays(on: CivilDate, days: number): CivilDate {
  return civilDateOfDay(dayNumberOf(on) + days)
}

/** First day of the window that a day lies in, or of the one before it. */
function windowStart(on: CivilDate, methods: readonly AssessmentMethod[], back: 0 | 1): CivilDate {
  const standing = windowOn(on, methods)
  if (!standing) throw new RangeError('no method, no windows')
  const id = monthAfter(standing.id, -back)
  return windowDays(id, methodOfWindow(methods, id) ?? standing.method).fromOn
}

/** The span of that name, as it stands on a day of the city. Weeks begin on Monday; a running span ends today. */
export function namedPeriod(name: PeriodName, today: CivilDate, methods: readonly AssessmentMethod[]): FigurePeriod {
  const single = (grain: FigureGrain, on: CivilDate): FigurePeriod => ({ grain, firstOn: on, lastOn: on })
  const year = Number(today.slice(0, 4))
  switch (name) {
    case 'today':
      return single('day', today)
    case 'week':
      return { grain: 'day', firstOn: addDays(today, 1 - weekdayOfDay(dayNumberOf(today))), lastOn: today }
    case 'window':
      return single('window', windowStart(today, methods, 0))
    case 'lastWindow':
      return single('window', windowStart(today, methods, 1))
    case 'month':
      return single('month', `${today.slice(0, 7)}-01`)
    case 'year':
      return single('year', `${year}-01-01`)
    case 'lastYear':
      return single('year', `${year - 1}-01-01`)
  }
}

/** Whole days from one to another, both counted, in the fewest sums: whole months are one each only when the span is made of them. */
export function daysPeriod(fromOn: CivilDate, lastOn: CivilDate): FigurePeriod {
  const isWholeMonths = fromOn.endsWith('-01') && addDays(lastOn, 1).endsWith('-01')
  return isWholeMonths
    ? { grain: 'month', firstOn: fromOn, lastOn: `${lastOn.slice(0, 7)}-01` }
    : { grain: 'day', firstOn: fromOn, lastOn }
}

/** The same span one year before; of 29 February the 28th. */
export function yearAgo({ grain, firstOn, lastOn }: FigurePeriod): FigurePeriod {
  const back = (on: CivilDate): CivilDate => {
    const day = `${Number(on.slice(0, 4)) - 1}${on.slice(4)}`
    return day.endsWith('-02-29') ? `${day.slice(0, 8)}28` : day
  }
  return { grain, firstOn: back(firstOn), lastOn: back(lastOn) }
}
