import { attributions, type AssessmentMethod } from '../directory/assessment-method.ts'
import { isExcluded, tallyOf } from '../assessment/tally.ts'
import { windowAt } from '../assessment/window-period.ts'
import { civilDateOf, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { ownCounts, type CountedOrder } from './counted-order.ts'
import { figureCounts, isNothing, noFigures, type FigureCounts } from './figure-counts.ts'
import type { FigureGrain } from './period.ts'

/** What figures are grouped by: the whole city, a unit by its part in the order, and what the order is about. */
export const figureDimensions = [
  'city',
  ...attributions,
  'category',
  'topClass',
  'channel',
  'hotline',
  'kind',
  'sevenHaves',
  'districtSevenHaves',
] as const
export type FigureDimension = (typeof figureDimensions)[number]

/** By when an order came in, or by when it was closed. */
export const figureBases = ['created', 'closed'] as const
export type FigureBasis = (typeof figureBases)[number]

/** Where a number stands. */
export interface FigureCell {
  readonly basis: FigureBasis
  readonly dimension: FigureDimension
  readonly grain: FigureGrain
  /** First day of the day, month, year or window. */
  readonly startsOn: CivilDate
  /** Unit, category, class, channel, hotline, kind; empty for the city; `<district>/<dimension>` for districtSevenHaves. */
  readonly key: string
}

/** What cells are made with; the same for every order of a city until its pack changes. */
export interface FigureRules {
  readonly methods: readonly AssessmentMethod[]
  readonly calendar: WorkingCalendar
}

/** The keys under which the order is counted, by dimension. */
export function figureKeys({
  assessed,
  hotlineId,
  sevenHaves,
  topClass,
}: CountedOrder): readonly { readonly dimension: FigureDimension; readonly key: string }[] {
  const { units, categoryId, channel, kind } = assessed
  const district = units.placeDistrict ?? units.leadDistrict
  const keys: Readonly<Record<FigureDimension, string | null>> = {
    city: '',
    ...(Object.fromEntries(attributions.map((name) => [name, units[name]])) as Record<
      (typeof attributions)[number],
      string | null
    >),
    category: categoryId,
    topClass,
    channel,
    hotline: hotlineId ?? null,
    kind,
    sevenHaves,
    districtSevenHaves: district && sevenHaves ? `${district}/${sevenHaves}` : null,
  }
  return figureDimensions.flatMap((dimension) =>
    keys[dimension] === null ? [] : [{ dimension, key: keys[dimension] }],
  )
}

/** Everything one order adds to: its counts once for each cell. An order counts the same in all cells of one basis. */
export function contributionsOf(
  order: CountedOrder,
  rules: FigureRules,
): readonly { readonly cell: FigureCell; readonly counts: FigureCounts }[] {
  const { createdAt, closedAt } = order.assessed
  const keys = figureKeys(order)
  return (
    [
      ['created', createdAt],
      ['closed', closedAt],
    ] as const
  ).flatMap(([basis, at]) => {
    const standing = at === null ? null : windowAt(at, rules.methods, rules.calendar)
    if (at === null || standing === null) return []
    const { method, period } = standing
    const counts = figureCounts(
      tallyOf(order.assessed, method.counting, period.heardBefore),
      ownCounts(order),
      isExcluded(order.assessed),
    )
    const on = civilDateOf(at, rules.calendar)
    const starts = [
      ['day', on],
      ['month', `${on.slice(0, 7)}-01`],
      ['year', `${on.slice(0, 4)}-01-01`],
      ['window', period.fromOn],
    ] as const
    return keys.flatMap(({ dimension, key }) =>
      starts.map(([grain, startsOn]) => ({ cell: { basis, dimension, grain, startsOn, key }, counts })),
    )
  })
}

const nameOf = ({ basis, dimension, grain, startsOn, key }: FigureCell): string =>
  `${basis} ${dimension} ${grain} ${startsOn} ${key}`

interface RunningCounts {
  readonly all: number[]
  readonly leftOut: number[]
}

/** Changes of many orders gathered cell by cell; what cancels out is gone. */
export class FigureChanges {
  readonly #cells = new Map<string, { readonly cell: FigureCell; readonly counts: RunningCounts }>()

  /** An order adds the same few numbers to some hundred cells, so they are added in place and zeros are not. */
  add(order: CountedOrder, rules: FigureRules, sign: 1 | -1): void {
    let [counts, steps]: [
      FigureCounts | null,
      readonly (readonly [list: 'all' | 'leftOut', index: number, count: number])[],
    ] = [null, []]
    for (const { cell, counts: own } of contributionsOf(order, rules)) {
      if (own !== counts)
        [counts, steps] = [
          own,
          (['all', 'leftOut'] as const).flatMap((list) =>
            own[list].flatMap((count, index) => (count === 0 ? [] : [[list, index, sign * count] as const])),
          ),
        ]
      const running = this.#countsOf(cell)
      for (const [list, index, count] of steps) running[list][index]! += count
    }
  }

  #countsOf(cell: FigureCell): RunningCounts {
    const name = nameOf(cell)
    const known = this.#cells.get(name)
    if (known) return known.counts
    const counts = { all: [...noFigures.all], leftOut: [...noFigures.leftOut] }
    this.#cells.set(name, { cell, counts })
    return counts
  }

  get changes(): readonly { readonly cell: FigureCell; readonly counts: FigureCounts }[] {
    return [...this.#cells.values()].filter(({ counts }) => !isNothing(counts))
  }

  get size(): number {
    return this.#cells.size
  }
}
