import { execute, maybeOne, run, type Database } from '../statement.ts'
import { allowTime } from './allow-time.sql.ts'
import { addNextFigures } from './add-next-figures.sql.ts'
import { beginRecount as begin } from './begin-recount.sql.ts'
import { clearFigures } from './clear-figures.sql.ts'
import { clearNextFigures } from './clear-next-figures.sql.ts'
import { endRecount } from './end-recount.sql.ts'
import { figureRows, type FigureChange } from './figures.ts'
import { findRecount, type FindRecountRow } from './find-recount.sql.ts'
import { listCountedOrders, type ListCountedOrdersRow } from './list-counted-orders.sql.ts'
import { moveRecount } from './move-recount.sql.ts'
import { takeNextFigures } from './take-next-figures.sql.ts'

/** How far the sums that are being made anew have come; undefined when none are. */
export function recountOf(db: Database, cityId: string): Promise<FindRecountRow | undefined> {
  return maybeOne(db, findRecount, { cityId })
}

/** Begins at the first order, whatever was there of an earlier attempt. */
export async function beginRecount(db: Database, cityId: string, mark: string): Promise<void> {
  await execute(db, allowTime, {})
  await execute(db, clearNextFigures, { cityId })
  await execute(db, begin, { cityId, mark })
}

export function countedOrdersAfter(
  db: Database,
  cityId: string,
  afterId: string,
  most: number,
): Promise<ListCountedOrdersRow[]> {
  return run(db, listCountedOrders, { cityId, afterId, most })
}

/** Adds to the sums that are being made anew; a cell at most once a call. */
export async function addToRecount(db: Database, cityId: string, changes: readonly FigureChange[]): Promise<void> {
  if (changes.length > 0) await execute(db, addNextFigures, { cityId, rows: figureRows(changes) })
}

export async function recountCameTo(db: Database, cityId: string, afterId: string, orders: number): Promise<void> {
  await execute(db, moveRecount, { cityId, afterId, orders })
}

/** Puts the new sums in the place of the old ones. */
export async function takeRecount(db: Database, cityId: string): Promise<void> {
  await execute(db, allowTime, {})
  await execute(db, clearFigures, { cityId })
  await execute(db, takeNextFigures, { cityId })
  await execute(db, clearNextFigures, { cityId })
  await execute(db, endRecount, { cityId })
}
