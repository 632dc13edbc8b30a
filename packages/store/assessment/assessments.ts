import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import { execute, maybeOne, run, type Database } from '../statement.ts'
import { countedOrdersOf } from '../figures/figures.ts'
import type { TraceEvent } from '../trace/read-trace.ts'
import { clearAlarms } from './clear-alarms.sql.ts'
import { clearInputs } from './clear-inputs.sql.ts'
import { clearResults } from './clear-results.sql.ts'
import { findReckoning as findStatement, type FindReckoningRow } from './find-reckoning.sql.ts'
import { insertAlarms } from './insert-alarms.sql.ts'
import { insertInputs } from './insert-inputs.sql.ts'
import { insertResults } from './insert-results.sql.ts'
import { listAlarms, type ListAlarmsParams, type ListAlarmsRow } from './list-alarms.sql.ts'
import { listEventsOfOrders } from './list-events-of-orders.sql.ts'
import { listInputs, type ListInputsRow } from './list-inputs.sql.ts'
import { listOrdersClosed } from './list-orders-closed.sql.ts'
import { listOrdersClosedOn } from './list-orders-closed-on.sql.ts'
import { listOrdersCountedClosed } from './list-orders-counted-closed.sql.ts'
import { listOrdersCountedCreated } from './list-orders-counted-created.sql.ts'
import { listOrdersCreatedOn } from './list-orders-created-on.sql.ts'
import { listOrdersRegistered } from './list-orders-registered.sql.ts'
import { listReckonings, type ListReckoningsParams, type ListReckoningsRow } from './list-reckonings.sql.ts'
import { listRecordsOfWindow, type ListRecordsOfWindowRow } from './list-records-of-window.sql.ts'
import {
  listResultsOfUnit,
  type ListResultsOfUnitParams,
  type ListResultsOfUnitRow,
} from './list-results-of-unit.sql.ts'
import {
  listResultsOfWindows,
  type ListResultsOfWindowsParams,
  type ListResultsOfWindowsRow,
} from './list-results-of-windows.sql.ts'
import { listResults as listResultsStatement, type ListResultsParams, type ListResultsRow } from './list-results.sql.ts'
import { listEvaluationsGiven, type ListEvaluationsGivenRow } from './list-evaluations-given.sql.ts'
import { listWhistlesBlown, type ListWhistlesBlownRow } from './list-whistles-blown.sql.ts'
import { publishReckoning } from './publish-reckoning.sql.ts'
import { saveReckoning as saveStatement } from './save-reckoning.sql.ts'

export interface ReckoningInput {
  readonly cityId: string
  readonly windowId: string
  readonly resultHash: string
  readonly summary: unknown
  readonly madeAt: string
}

export interface ResultInput {
  readonly objectId: string
  readonly unitId: string
  readonly rank: number | null
  readonly result: unknown
}

const resultsAStatement = 500
const inputsAStatement = 5_000
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** Writes a window's reckoning in place of the one before; to be called in a transaction. */
export async function saveReckoning(
  db: Database,
  reckoning: ReckoningInput,
  results: readonly ResultInput[],
): Promise<void> {
  const { cityId, windowId } = reckoning
  await execute(db, saveStatement, reckoning)
  await execute(db, clearResults, { cityId, windowId })
  for (let at = 0; at < results.length; at += resultsAStatement)
    await execute(db, insertResults, { cityId, windowId, rows: results.slice(at, at + resultsAStatement) })
}

/** Lets everybody read it, from that day on. */
export async function makeReckoningPublic(
  db: Database,
  cityId: string,
  windowId: string,
  publishedOn: string,
): Promise<void> {
  await execute(db, publishReckoning, { cityId, windowId, publishedOn })
}

export function findReckoning(db: Database, cityId: string, windowId: string): Promise<FindReckoningRow | undefined> {
  return maybeOne(db, findStatement, { cityId, windowId })
}

export function listResults(db: Database, params: ListResultsParams): Promise<ListResultsRow[]> {
  return run(db, listResultsStatement, params)
}

export function resultsOfWindows(db: Database, params: ListResultsOfWindowsParams): Promise<ListResultsOfWindowsRow[]> {
  return run(db, listResultsOfWindows, params)
}

/** Days of a window, for whichever moment decides. */
export interface WindowSpan {
  readonly cityId: string
  readonly byClosing: boolean
  readonly fromOn: string
  readonly lastOn: string
  /** `leadStreet:<unit>`: only orders counted under it; null: all. */
  readonly word: string | null
}

/** What the figures' rows say of the orders of these days, page by page, by id. */
export async function* readWindowOrders(
  db: Database,
  { cityId, byClosing, fromOn, lastOn, word }: WindowSpan,
  most = 2_000,
): AsyncGenerator<readonly unknown[]> {
  const days = { cityId, fromOn, lastOn }
  const found =
    word === null
      ? await run(db, byClosing ? listOrdersClosedOn : listOrdersCreatedOn, days)
      : await run(db, byClosing ? listOrdersCountedClosed : listOrdersCountedCreated, { ...days, word })
  for (let at = 0; at < found.length; at += most) {
    const orderIds = found.slice(at, at + most).map((row) => row.order_id)
    const facts = await countedOrdersOf(db, cityId, orderIds)
    yield orderIds.map((orderId) => facts.get(orderId))
  }
}

/** The facts of the orders of a span of time, stream by stream: nothing but the trace. */
export async function* readWindowEvents(
  db: Database,
  {
    cityId,
    byClosing,
    fromAt,
    untilAt,
  }: { readonly cityId: string; readonly byClosing: boolean; readonly fromAt: string; readonly untilAt: string },
  most = 500,
): AsyncGenerator<TraceEvent> {
  const span = { cityId, fromAt, untilAt }
  const found = byClosing
    ? await run(db, listOrdersClosed, { ...span, fromText: fromAt, untilText: untilAt })
    : await run(db, listOrdersRegistered, span)
  for (let at = 0; at < found.length; at += most)
    yield* await run(db, listEventsOfOrders, {
      cityId,
      orderIds: found.slice(at, at + most).map((row) => row.order_id),
    })
}

/** Keeps the alarms of a window's reckoning in place of those before; to be called in its transaction. */
export async function keepAlarms(
  db: Database,
  cityId: string,
  windowId: string,
  rows: readonly {
    readonly unitId: string
    readonly districtId: string | null
    readonly kind: string
    readonly alarm: unknown
  }[],
): Promise<void> {
  await execute(db, clearAlarms, { cityId, windowId })
  await execute(db, insertAlarms, { cityId, windowId, rows })
}

export function recordsOfWindow(
  db: Database,
  cityId: string,
  recordKind: 'exclusion' | 'assessment_entry',
  windowId: string,
): Promise<ListRecordsOfWindowRow[]> {
  return run(db, listRecordsOfWindow, { cityId, recordKind, windowId })
}

/** Streets' evaluations of departments given in a span of time. */
export function evaluationsGiven(
  db: Database,
  cityId: string,
  fromAt: string,
  untilAt: string,
): Promise<ListEvaluationsGivenRow[]> {
  return run(db, listEvaluationsGiven, { cityId, fromAt, untilAt })
}

export function whistlesBlown(
  db: Database,
  cityId: string,
  fromAt: string,
  untilAt: string,
): Promise<ListWhistlesBlownRow[]> {
  return run(db, listWhistlesBlown, { cityId, fromAt, fromText: fromAt, untilText: untilAt })
}

/** Keeps what each order counted for, in place of an earlier attempt; to be called in a transaction. */
export async function keepInputs(
  db: Database,
  cityId: string,
  windowId: string,
  rows: readonly { readonly orderId: string; readonly orderNumber: string; readonly facts: string }[],
): Promise<void> {
  await execute(db, clearInputs, { cityId, windowId })
  for (let at = 0; at < rows.length; at += inputsAStatement)
    await execute(db, insertInputs, { cityId, windowId, rows: rows.slice(at, at + inputsAStatement) })
}

export async function* readInputs(
  db: Database,
  cityId: string,
  windowId: string,
  most = 5_000,
): AsyncGenerator<ListInputsRow> {
  for (let afterId = beforeAll; ; ) {
    const rows = await run(db, listInputs, { cityId, windowId, afterId, most })
    yield* rows
    if (rows.length < most) return
    afterId = rows.at(-1)!.order_id
  }
}

export const findReckoningQuery = (cityId: string, windowId: string): ReaderQuery<FindReckoningRow> =>
  ask(findStatement, { cityId, windowId })
export const listAlarmsQuery = (params: ListAlarmsParams): ReaderQuery<ListAlarmsRow> => ask(listAlarms, params)
export const listReckoningsQuery = (params: ListReckoningsParams): ReaderQuery<ListReckoningsRow> =>
  ask(listReckonings, params)
export const listResultsOfWindowsQuery = (params: ListResultsOfWindowsParams): ReaderQuery<ListResultsOfWindowsRow> =>
  ask(listResultsOfWindows, params)
export const listResultsQuery = (params: ListResultsParams): ReaderQuery<ListResultsRow> =>
  ask(listResultsStatement, params)
export const listResultsOfUnitQuery = (params: ListResultsOfUnitParams): ReaderQuery<ListResultsOfUnitRow> =>
  ask(listResultsOfUnit, params)
