import { addDays, monthAfter, type AssessmentMethod, type CivilDate, type FigurePeriod } from '@shaoying/domain'

/** First and last day of a span, both counted. */
export function daysOf({ grain, firstOn, lastOn }: FigurePeriod, { window }: Pick<AssessmentMethod, 'window'>): { readonly firstOn: CivilDate, readonly lastOn: CivilDate } {
  if (grain === 'day') return { firstOn, lastOn }
  if (grain === 'year') return { firstOn, lastOn: `${lastOn.slice(0, 4)}-12-31` }
  const startsOnDay = grain === 'month' ? 1 : window.startsOnDay
  return { firstOn, lastOn: addDays(`${monthAfter(lastOn.slice(0, 7), 1)}-${String(startsOnDay).padStart(2, '0')}`, -1) }
}
