import type { FigureCell, FigureCounts } from '@shaoying/domain'
import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import { execute, maybeOne, run, type Database } from '../statement.ts'
import { addFigures as add } from './add-figures.sql.ts'
import { clearCountedOrders } from './clear-counted-orders.sql.ts'
import { clearFigures } from './clear-figures.sql.ts'
import { findFigureMark } from './find-figure-mark.sql.ts'
import { listAllFigures, type ListAllFiguresRow } from './list-all-figures.sql.ts'
import { listFigures, type ListFiguresParams, type ListFiguresRow } from './list-figures.sql.ts'
import { listOrdersBehind, type ListOrdersBehindParams, type ListOrdersBehindRow } from './list-orders-behind.sql.ts'
import {
  listReportedFigures,
  type ListReportedFiguresParams,
  type ListReportedFiguresRow,
} from './list-reported-figures.sql.ts'
import { loadCountedOrders } from './load-counted-orders.sql.ts'
import { saveCountedOrders } from './save-counted-orders.sql.ts'
import { setFigureMark } from './set-figure-mark.sql.ts'

/** One order's row for figures. */
export interface CountedOrderRow {
  readonly cityId: string
  readonly orderId: string
  readonly createdOn: string
  readonly closedOn: string | null
  readonly countedAs: readonly string[]
  readonly facts: unknown
}

export type OrderBehindRow = ListOrdersBehindRow

/** What figures were told of these orders before, by id. */
export async function countedOrdersOf(
  db: Database,
  cityId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await run(db, loadCountedOrders, { cityId, orderIds })
  return new Map(rows.map((row) => [row.order_id, row.facts]))
}

export async function writeCountedOrders(db: Database, rows: readonly CountedOrderRow[]): Promise<void> {
  if (rows.length > 0) await execute(db, saveCountedOrders, { rows })
}

export interface FigureChange {
  readonly cell: FigureCell
  readonly counts: FigureCounts
}

/** Adds changes to the running sums; a cell at most once a call. */
export async function changeFigures(db: Database, cityId: string, changes: readonly FigureChange[]): Promise<void> {
  if (changes.length > 0) await execute(db, add, { cityId, rows: figureRows(changes) })
}

/** Without the zeros at the end of each list; of orders left out there mostly are none, and half a row was zeros. */
export function figureRows(changes: readonly FigureChange[]): readonly unknown[] {
  return changes.map(({ cell, counts }) => ({ ...cell, counts: trimmed(counts.all), leftOut: trimmed(counts.leftOut) }))
}

function trimmed(counts: readonly number[]): readonly number[] {
  return counts.slice(0, counts.findLastIndex((count) => count !== 0) + 1)
}

export async function clearAllFigures(db: Database, cityId: string, alsoOrders: boolean): Promise<void> {
  await execute(db, clearFigures, { cityId })
  if (alsoOrders) await execute(db, clearCountedOrders, { cityId })
}

export async function figureMarkOf(db: Database, cityId: string): Promise<string | null> {
  return (await maybeOne(db, findFigureMark, { cityId }))?.mark ?? null
}

export async function writeFigureMark(db: Database, cityId: string, mark: string, madeAt: string): Promise<void> {
  await execute(db, setFigureMark, { cityId, mark, madeAt })
}

export function everyFigure(db: Database, cityId: string): Promise<ListAllFiguresRow[]> {
  return run(db, listAllFigures, { cityId })
}

export const listFiguresQuery = (params: ListFiguresParams): ReaderQuery<ListFiguresRow> => ask(listFigures, params)
export const listOrdersBehindQuery = (params: ListOrdersBehindParams): ReaderQuery<ListOrdersBehindRow> =>
  ask(listOrdersBehind, params)
export const listReportedFiguresQuery = (params: ListReportedFiguresParams): ReaderQuery<ListReportedFiguresRow> =>
  ask(listReportedFigures, params)
