import {
  addDays,
  monthAfter,
  windowDays,
  windowOn,
  type AssessmentMethod,
  type CivilDate,
  type FigurePeriod,
} from '@shaoying/domain'

/** First and last day of a span, both counted. */
export function daysOf(
  { grain, firstOn, lastOn }: FigurePeriod,
  methods: readonly AssessmentMethod[],
): { readonly firstOn: CivilDate; readonly lastOn: CivilDate } {
  if (grain === 'day') return { firstOn, lastOn }
  if (grain === 'year') return { firstOn, lastOn: `${lastOn.slice(0, 4)}-12-31` }
  if (grain === 'month') return { firstOn, lastOn: addDays(`${monthAfter(lastOn.slice(0, 7), 1)}-01`, -1) }
  const last = windowOn(lastOn, methods)
  return { firstOn, lastOn: last ? windowDays(last.id, last.method).lastOn : lastOn }
}
