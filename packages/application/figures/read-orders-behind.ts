import { refuse, type FigureBasis, type FigureCountName, type FigureDimension, type Refusal } from '@shaoying/domain'
import { listOrdersBehindQuery, readAs, type OrderBehindRow } from '@shaoying/store'
import { cursorOf, placeOfCursor } from '../queries/cursor.ts'
import type { FigureReading } from './read-figures.ts'

export interface OrdersBehind {
  readonly basis: FigureBasis
  readonly dimension: FigureDimension
  readonly key: string
  /** Only orders that add to this number. */
  readonly count?: FigureCountName | undefined
  /** Both ends are counted. */
  readonly firstOn: string
  readonly lastOn: string
}

/** An order behind a number, as its row says. */
export type OrderBehind = {
  readonly [Field in keyof OrderBehindRow]: Field extends 'category_id' | 'place_unit_id' | 'lead_unit_id'
    ? OrderBehindRow[Field]
    : NonNullable<OrderBehindRow[Field]>
}

const endOfTime = ['9999-12-31T00:00:00Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const
const list = 'behind'

/**
 * The orders behind a number, newest first. Those the reader may not open are left out, so that a page may hold fewer than
 * asked for while there are more. Refuses with `request.cursor_unfit`.
 */
export async function readOrdersBehind(
  { readers, scope }: FigureReading,
  { basis, dimension, key, count, firstOn, lastOn }: OrdersBehind,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ readonly orders: readonly OrderBehind[]; readonly nextCursor: string | null } | Refusal> {
  const after = cursor === undefined ? endOfTime : placeOfCursor(list, cursor)
  if (after === null) return refuse('request.cursor_unfit')
  const words = [`${dimension}:${key}`, ...(count === undefined ? [] : [`n:${count}`])]
  const [rows] = await readAs(
    readers,
    scope,
    listOrdersBehindQuery({
      cityId: scope.cityId,
      words,
      byClosing: basis === 'closed',
      fromOn: firstOn,
      lastOn,
      beforeOn: after[0].slice(0, 10),
      beforeId: after[1],
      most: limit + 1,
    }),
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    orders: page.filter((row): row is OrderBehind => row.order_id !== null),
    nextCursor: rows.length > limit && last ? cursorOf(list, [`${last.counted_on}T00:00:00Z`, last.behind_id]) : null,
  }
}
