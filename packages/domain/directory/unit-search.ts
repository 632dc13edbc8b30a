import { unitLevels, type Unit, type UnitKind } from './unit.ts'

export interface UnitSearch {
  /** Only units under this one or serving its territory. */
  readonly withinId?: string
  readonly kinds?: readonly UnitKind[]
  /** Most hits wanted; 20 when not given. */
  readonly limit?: number
}

export interface UnitHit {
  readonly unit: Unit
  /** How it fits: the whole name, its beginning, or somewhere in it. */
  readonly fit: 'exact' | 'prefix' | 'part'
}

/** A unit with its names folded for comparison. */
export interface NamedUnit {
  readonly unit: Unit
  readonly names: readonly string[]
}

const fits = ['exact', 'prefix', 'part'] as const
const endings = /(街道办事处|地区办事处|人民政府|办事处|街道|地区|居委会|村委会|[回满]族乡|镇|乡)$/

/** Folds what people leave out or vary: blanks, case, full-width letters, the office's ending. */
export function foldUnitName(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
  const short = plain.replace(endings, '')
  return short.length >= 2 ? short : plain
}

function fitOf(names: readonly string[], wanted: string): number {
  let best: number = fits.length
  for (const name of names) {
    if (name === wanted) return 0
    if (name.startsWith(wanted)) best = Math.min(best, 1)
    else if (name.includes(wanted)) best = Math.min(best, 2)
  }
  return best
}

/** Hits best first: closer fit, then higher level, then shorter name, then id, so that the order never varies. */
export function rankUnits(
  named: readonly NamedUnit[],
  wanted: string,
  search: UnitSearch,
  isIn: (id: string, withinId: string) => boolean,
): readonly UnitHit[] {
  if (wanted === '') return []
  return named
    .map(({ unit, names }) => ({ unit, fit: fitOf(names, wanted) }))
    .filter(
      ({ unit, fit }) =>
        fit < fits.length &&
        (search.kinds === undefined || search.kinds.includes(unit.kind)) &&
        (search.withinId === undefined || isIn(unit.id, search.withinId)),
    )
    .sort(
      (a, b) =>
        a.fit - b.fit ||
        unitLevels.indexOf(a.unit.level) - unitLevels.indexOf(b.unit.level) ||
        a.unit.name.length - b.unit.name.length ||
        (a.unit.id < b.unit.id ? -1 : 1),
    )
    .slice(0, search.limit ?? 20)
    .map(({ unit, fit }) => ({ unit, fit: fits[fit] ?? 'part' }))
}
