import { ask, type ReaderQuery } from './as-reader.ts'
import { countOpenByPlace, type CountOpenByPlaceParams, type CountOpenByPlaceRow } from './count-open-by-place.sql.ts'
import { countQueues, type CountQueuesParams, type CountQueuesRow } from './count-queues.sql.ts'
import { findOrderById, type FindOrderByIdParams, type FindOrderByIdRow } from './find-order-by-id.sql.ts'
import {
  findOrderByNumber,
  type FindOrderByNumberParams,
  type FindOrderByNumberRow,
} from './find-order-by-number.sql.ts'
import { findOrderNumbered, type FindOrderNumberedParams } from './find-order-numbered.sql.ts'
import { findOrder, type FindOrderParams, type FindOrderRow } from './find-order.sql.ts'
import { listInbox, type ListInboxParams, type ListInboxRow } from './list-inbox.sql.ts'
import { listOrderEvents, type ListOrderEventsParams, type ListOrderEventsRow } from './list-order-events.sql.ts'
import {
  listOrdersOfPetitioner,
  type ListOrdersOfPetitionerParams,
  type ListOrdersOfPetitionerRow,
} from './list-orders-of-petitioner.sql.ts'
import { listQueue, type ListQueueParams } from './list-queue.sql.ts'
import type { OrderListRow } from './order-list-row.ts'
import { sumDispatchPaths, type SumDispatchPathsParams, type SumDispatchPathsRow } from './sum-dispatch-paths.sql.ts'

/** The order's page: fold, words, mask. */
export const findOrderQuery = (params: FindOrderParams): ReaderQuery<FindOrderRow> => ask(findOrder, params)
/** Whether the reader sees the order at all. */
export const findOrderByIdQuery = (params: FindOrderByIdParams): ReaderQuery<FindOrderByIdRow> =>
  ask(findOrderById, params)
export const findOrderByNumberQuery = (params: FindOrderByNumberParams): ReaderQuery<FindOrderByNumberRow> =>
  ask(findOrderByNumber, params)
/** By its number, as lists show it; at once, where the index of words follows the trace. */
export const findOrderNumberedQuery = (params: FindOrderNumberedParams): ReaderQuery<OrderListRow> =>
  ask(findOrderNumbered, params)
export const listOrdersOfPetitionerQuery = (
  params: ListOrdersOfPetitionerParams,
): ReaderQuery<ListOrdersOfPetitionerRow> => ask(listOrdersOfPetitioner, params)
/** The order's facts, oldest first. */
export const listOrderEventsQuery = (params: ListOrderEventsParams): ReaderQuery<ListOrderEventsRow> =>
  ask(listOrderEvents, params)
export const listInboxQuery = (params: ListInboxParams): ReaderQuery<ListInboxRow> => ask(listInbox, params)
export const listQueueQuery = (params: ListQueueParams): ReaderQuery<OrderListRow> => ask(listQueue, params)
/** What is open, overdue and due soon, by where it lies. */
export const countOpenByPlaceQuery = (params: CountOpenByPlaceParams): ReaderQuery<CountOpenByPlaceRow> =>
  ask(countOpenByPlace, params)
export const countQueuesQuery = (params: CountQueuesParams): ReaderQuery<CountQueuesRow> => ask(countQueues, params)

/** How long orders took to the unit that leads, by whom they were first dispatched to. */
export const sumDispatchPathsQuery = (params: SumDispatchPathsParams): ReaderQuery<SumDispatchPathsRow> =>
  ask(sumDispatchPaths, params)

export type { CountQueuesRow, FindOrderRow, ListInboxRow, ListOrderEventsRow }
