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

/** What an order adds on one basis: the same counts under each of its keys, on one day. */
interface DayShare {
  readonly basis: FigureBasis
  readonly on: CivilDate
  /** First day of the window the day lies in. */
  readonly windowFromOn: CivilDate
  readonly counts: FigureCounts
}

type Standing = ReturnType<typeof windowAt>

/** At most two: an order comes in, and it is closed. `windowOfDay` remembers what a day's window is. */
function sharesOf(
  order: CountedOrder,
  { methods, calendar }: FigureRules,
  windowOfDay: Map<CivilDate, Standing> = new Map(),
): readonly DayShare[] {
  const { createdAt, closedAt } = order.assessed
  return (
    [
      ['created', createdAt],
      ['closed', closedAt],
    ] as const
  ).flatMap(([basis, at]) => {
    if (at === null) return []
    const on = civilDateOf(at, calendar)
    if (!windowOfDay.has(on)) windowOfDay.set(on, windowAt(at, methods, calendar))
    const standing = windowOfDay.get(on)
    if (!standing) return []
    const { method, period } = standing
    const counts = figureCounts(
      tallyOf(order.assessed, method.counting, period.heardBefore),
      ownCounts(order),
      isExcluded(order.assessed),
    )
    return [{ basis, on, windowFromOn: period.fromOn, counts }]
  })
}

/** The counts of an order, once for each basis on which it counts. */
export function countsOfOrder(order: CountedOrder, rules: FigureRules): readonly FigureCounts[] {
  return sharesOf(order, rules).map(({ counts }) => counts)
}

/** First days of the day, month, year and window of a day. */
const startsOf = (on: CivilDate, windowFromOn: CivilDate): readonly (readonly [FigureGrain, CivilDate])[] => [
  ['day', on],
  ['month', `${on.slice(0, 7)}-01`],
  ['year', `${on.slice(0, 4)}-01-01`],
  ['window', windowFromOn],
]

interface RunningCounts {
  readonly all: number[]
  readonly leftOut: number[]
}

const nothingYet = (): RunningCounts => ({ all: [...noFigures.all], leftOut: [...noFigures.leftOut] })

/** One key on one day. */
interface DayCell {
  readonly dimension: FigureDimension
  readonly key: string
  readonly counts: RunningCounts
}

interface DayCells {
  readonly basis: FigureBasis
  readonly on: CivilDate
  readonly windowFromOn: CivilDate
  readonly byKey: Map<string, DayCell>
}

/**
 * Changes of many orders gathered cell by cell; what cancels out is gone. Gathered by day alone: what a day comes to is
 * added to its month, year and window when it is asked for.
 */
export class FigureChanges {
  readonly #days = new Map<string, DayCells>()
  readonly #windowOfDay = new Map<CivilDate, Standing>()
  #size = 0

  /** How many cells of a day are kept. */
  get size(): number {
    return this.#size
  }

  /** An order adds the same few numbers to some thirty cells a day, so they are added in place and zeros are not. */
  add(order: CountedOrder, rules: FigureRules, sign: 1 | -1): void {
    const keys = figureKeys(order).map((cell) => [`${cell.dimension} ${cell.key}`, cell] as const)
    for (const share of sharesOf(order, rules, this.#windowOfDay)) {
      const { byKey } = this.#dayOf(share)
      const steps = (['all', 'leftOut'] as const).flatMap((list) =>
        share.counts[list].flatMap((count, index) => (count === 0 ? [] : [[list, index, sign * count] as const])),
      )
      for (const [name, cell] of keys) {
        let day = byKey.get(name)
        if (!day) {
          byKey.set(name, (day = { ...cell, counts: nothingYet() }))
          this.#size += 1
        }
        for (const [list, index, count] of steps) day.counts[list][index]! += count
      }
    }
  }

  #dayOf({ basis, on, windowFromOn }: DayShare): DayCells {
    const name = `${basis} ${on}`
    let day = this.#days.get(name)
    if (!day) this.#days.set(name, (day = { basis, on, windowFromOn, byKey: new Map() }))
    return day
  }

  get changes(): readonly { readonly cell: FigureCell; readonly counts: FigureCounts }[] {
    const cells = new Map<string, { readonly cell: FigureCell; readonly counts: RunningCounts }>()
    for (const { basis, on, windowFromOn, byKey } of this.#days.values())
      for (const [grain, startsOn] of startsOf(on, windowFromOn))
        for (const [name, { dimension, key, counts }] of byKey) {
          const id = `${basis} ${grain} ${startsOn} ${name}`
          let whole = cells.get(id)
          if (!whole)
            cells.set(id, (whole = { cell: { basis, dimension, grain, startsOn, key }, counts: nothingYet() }))
          addInPlace(whole.counts, counts)
        }
    return [...cells.values()].filter(({ counts }) => !isNothing(counts))
  }
}

function addInPlace(whole: RunningCounts, part: RunningCounts): void {
  for (const list of ['all', 'leftOut'] as const)
    for (let index = 0; index < part[list].length; index += 1)
      if (part[list][index] !== 0) whole[list][index]! += part[list][index]!
}
