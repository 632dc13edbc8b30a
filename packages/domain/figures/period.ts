import { civilDateOfDay, dayNumberOf, weekdayOfDay } from '../calendar/civil-date.ts'
import type { CivilDate } from '../kernel/instant.ts'
import type { AssessmentMethod } from '../directory/assessment-method.ts'
import { monthAfter } from '../assessment/window-period.ts'

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

/** First day of the window that a day lies in. */
function windowStart(on: CivilDate, startsOnDay: number): CivilDate {
  const month = on.slice(0, 7)
  const start = String(startsOnDay).padStart(2, '0')
  return `${Number(on.slice(8)) >= startsOnDay ? month : monthAfter(month, -1)}-${start}`
}

/** The span of that name, as it stands on a day of the city. Weeks begin on Monday; a running span ends today. */
export function namedPeriod(name: PeriodName, today: CivilDate, { window }: Pick<AssessmentMethod, 'window'>): FigurePeriod {
  const single = (grain: FigureGrain, on: CivilDate): FigurePeriod => ({ grain, firstOn: on, lastOn: on })
  const begins = windowStart(today, window.startsOnDay)
  const year = Number(today.slice(0, 4))
  switch (name) {
    case 'today': return single('day', today)
    case 'week': return { grain: 'day', firstOn: addDays(today, 1 - weekdayOfDay(dayNumberOf(today))), lastOn: today }
    case 'window': return single('window', begins)
    case 'lastWindow': return single('window', `${monthAfter(begins.slice(0, 7), -1)}-${begins.slice(8)}`)
    case 'month': return single('month', `${today.slice(0, 7)}-01`)
    case 'year': return single('year', `${year}-01-01`)
    case 'lastYear': return single('year', `${year - 1}-01-01`)
  }
}

/** Whole days from one to another, both counted, in the fewest sums: whole months are one each only when the span is made of them. */
export function daysPeriod(fromOn: CivilDate, lastOn: CivilDate): FigurePeriod {
  const isWholeMonths = fromOn.endsWith('-01') && addDays(lastOn, 1).endsWith('-01')
  return isWholeMonths ? { grain: 'month', firstOn: fromOn, lastOn: `${lastOn.slice(0, 7)}-01` } : { grain: 'day', firstOn: fromOn, lastOn }
}

/** The same span one year before; of 29 February the 28th. */
export function yearAgo({ grain, firstOn, lastOn }: FigurePeriod): FigurePeriod {
  const back = (on: CivilDate): CivilDate => {
    const day = `${Number(on.slice(0, 4)) - 1}${on.slice(4)}`
    return day.endsWith('-02-29') ? `${day.slice(0, 8)}28` : day
  }
  return { grain, firstOn: back(firstOn), lastOn: back(lastOn) }
}
