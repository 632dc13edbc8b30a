import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import type { OrderListRow } from '../queries/order-list-row.ts'
import { execute, maybeOne, one, type Database } from '../statement.ts'
import {
  countOrdersOfCaller,
  type CountOrdersOfCallerParams,
  type CountOrdersOfCallerRow,
} from './count-orders-of-caller.sql.ts'
import { forgetCallNumbers as forget } from './forget-call-numbers.sql.ts'
import { insertCallNumber, type InsertCallNumberParams } from './insert-call-number.sql.ts'
import { listOrdersOfCaller, type ListOrdersOfCallerParams } from './list-orders-of-caller.sql.ts'
import {
  revealCallNumber as reveal,
  type RevealCallNumberParams,
  type RevealCallNumberRow,
} from './reveal-call-number.sql.ts'

/** Keeps a call's sealed number; a second time changes nothing. */
export async function keepCallNumber(db: Database, input: InsertCallNumberParams): Promise<void> {
  await execute(db, insertCallNumber, input)
}

/** The sealed number, after the look was written down; undefined when it was withheld or forgotten (the look stays). */
export function revealCallNumber(db: Database, look: RevealCallNumberParams): Promise<RevealCallNumberRow | undefined> {
  return maybeOne(db, reveal, look)
}

export async function forgetCallNumbers(db: Database, cityId: string, before: string): Promise<number> {
  return (await one(db, forget, { cityId, before })).forgotten
}

/** A caller's orders, running ones first. */
export const listOrdersOfCallerQuery = (params: ListOrdersOfCallerParams): ReaderQuery<OrderListRow> =>
  ask(listOrdersOfCaller, params)
export const countOrdersOfCallerQuery = (params: CountOrdersOfCallerParams): ReaderQuery<CountOrdersOfCallerRow> =>
  ask(countOrdersOfCaller, params)
