import { countNames, type CountName, type Tally } from '../assessment/tally.ts'

/** What statistics count beside assessment. Seconds and days run from registration to the first reply that stood. */
export const ownCountNames = [
  'settled',
  'handled',
  'handledSeconds',
  'handledIn1Day',
  'handledIn3Days',
  'handledIn7Days',
  'handledIn15Days',
  'livelihood',
  'emergency',
] as const
export type OwnCountName = (typeof ownCountNames)[number]

/** Every number a cell of figures holds, in the order in which it is kept. */
export const figureCountNames = [...countNames, ...ownCountNames] as const
export type FigureCountName = CountName | OwnCountName

/** Numbers in the order of `figureCountNames`: everything, and of it what was left out of assessment (剔除). Zeros at the end may be missing. */
export interface FigureCounts {
  readonly all: readonly number[]
  readonly leftOut: readonly number[]
}

export const noFigures: FigureCounts = { all: figureCountNames.map(() => 0), leftOut: figureCountNames.map(() => 0) }

/** One order's own counts beside its tally; `isExcluded`: they are left out with it. */
export function figureCounts(
  tally: Tally,
  own: Partial<Record<OwnCountName, number>>,
  isExcluded: boolean,
): FigureCounts {
  const ownAll = ownCountNames.map((name) => own[name] ?? 0)
  return {
    all: [...countNames.map((name) => tally.all[name]), ...ownAll],
    leftOut: [
      ...countNames.map((name) => tally.all[name] - tally.counted[name]),
      ...ownAll.map((count) => (isExcluded ? count : 0)),
    ],
  }
}

export function addFigures(a: FigureCounts, b: FigureCounts, sign: 1 | -1 = 1): FigureCounts {
  const add = (x: readonly number[], y: readonly number[]): number[] =>
    Array.from({ length: Math.max(x.length, y.length) }, (_, index) => (x[index] ?? 0) + sign * (y[index] ?? 0))
  return { all: add(a.all, b.all), leftOut: add(a.leftOut, b.leftOut) }
}

export function isNothing({ all, leftOut }: FigureCounts): boolean {
  return all.every((count) => count === 0) && leftOut.every((count) => count === 0)
}

const places: ReadonlyMap<string, number> = new Map(figureCountNames.map((name, index) => [name, index]))

export function isFigureCount(name: string): name is FigureCountName {
  return places.has(name)
}

/** One number by its name; `with` counts those left out too. */
export function countOf(
  { all, leftOut }: FigureCounts,
  name: FigureCountName,
  excluded: 'with' | 'without' = 'without',
): number {
  const index = places.get(name)!
  return (all[index] ?? 0) - (excluded === 'without' ? (leftOut[index] ?? 0) : 0)
}
