import type { TriageAccuracyView } from '@shaoying/contract'
import { sumTriageHitsQuery, readAs, type SumTriageHitsRow } from '@shaoying/store'
import { categoryNamedOrNull, unitNamed } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'

export interface AccuracySpan {
  readonly fromOn: string
  readonly toOn: string
  /** Instants of the days' beginnings; the last one is the day after `toOn`. */
  readonly fromAt: string
  readonly toAt: string
}

/** How proposals of a span compare with what people decided, by category, unit and week, with the drift of the mix. */
export async function readAccuracy(
  parts: ReadParts,
  { fromOn, toOn, fromAt, toAt }: AccuracySpan,
  modelId: string | null,
): Promise<TriageAccuracyView> {
  const [rows] = await readAs(
    parts.readers,
    parts.scope,
    sumTriageHitsQuery({ cityId: parts.scope.cityId, fromAt, toAt }),
  )
  const decided = rows.filter(({ decided_category_id: id }) => id !== null)
  const add = (
    of: readonly SumTriageHitsRow[],
    name: 'kind_right' | 'placed' | 'place_right' | 'routed' | 'unit_right' | 'orders' | 'corrections',
  ): number => of.reduce((sum, row) => sum + row[name], 0)
  return {
    fromOn,
    toOn,
    modelId,
    category: hitsOf(decided),
    corrections: add(rows, 'corrections'),
    kind: { orders: add(rows, 'orders'), right: add(rows, 'kind_right') },
    place: { orders: add(rows, 'placed'), right: add(rows, 'place_right') },
    unit: { orders: add(rows, 'routed'), right: add(rows, 'unit_right') },
    byCategory: grouped(decided, ({ decided_category_id: id }) => id).map(([id, of]) => ({
      category: categoryNamedOrNull(id, parts.rules)!,
      ...hitsOf(of),
    })),
    byUnit: grouped(rows, ({ decided_unit_id: id }) => id).map(([id, of]) => ({
      unit: unitNamed(id, parts.rules),
      orders: add(of, 'routed'),
      right: add(of, 'unit_right'),
    })),
    byWeek: grouped(decided, ({ week_on: on }) => on)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([weekOn, of]) => ({
        weekOn,
        ...hitsOf(of),
        meanProbability: of.reduce((sum, { probability }) => sum + probability, 0) / add(of, 'orders'),
        drift: differenceOfMix(of, decided),
      })),
  }
}

function hitsOf(rows: readonly SumTriageHitsRow[]) {
  return rows.reduce(
    (sum, row) => ({
      orders: sum.orders + row.orders,
      right: sum.right + row.right,
      rightOfThree: sum.rightOfThree + row.right_of_three,
      abstained: sum.abstained + row.abstained,
    }),
    { orders: 0, right: 0, rightOfThree: 0, abstained: 0 },
  )
}

function grouped(
  rows: readonly SumTriageHitsRow[],
  keyOf: (row: SumTriageHitsRow) => string | null,
): [string, SumTriageHitsRow[]][] {
  const groups = new Map<string, SumTriageHitsRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const size = (of: readonly SumTriageHitsRow[]): number => of.reduce((sum, { orders }) => sum + orders, 0)
  return [...groups].sort((a, b) => size(b[1]) - size(a[1]))
}

/** Half the sum of the differences of shares: 0 the same mix, 1 nothing in common. */
function differenceOfMix(some: readonly SumTriageHitsRow[], all: readonly SumTriageHitsRow[]): number {
  const sharesOf = (rows: readonly SumTriageHitsRow[]): Map<string, number> => {
    const total = rows.reduce((sum, { orders }) => sum + orders, 0)
    return new Map(
      grouped(rows, (row) => row.decided_category_id).map(([id, of]) => [
        id,
        of.reduce((sum, { orders }) => sum + orders, 0) / total,
      ]),
    )
  }
  const [mine, theirs] = [sharesOf(some), sharesOf(all)]
  return Math.min(1, [...theirs].reduce((sum, [id, share]) => sum + Math.abs(share - (mine.get(id) ?? 0)), 0) / 2)
}
