import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import { countOpenByLead, type CountOpenByLeadParams, type CountOpenByLeadRow } from './count-open-by-lead.sql.ts'
import {
  listLedgeredOrders,
  type ListLedgeredOrdersParams,
  type ListLedgeredOrdersRow,
} from './list-ledgered-orders.sql.ts'
import {
  listSupervisedOrders,
  type ListSupervisedOrdersParams,
  type ListSupervisedOrdersRow,
} from './list-supervised-orders.sql.ts'

/** What is open, overdue and due soon, by lead. */
export const countOpenByLeadQuery = (params: CountOpenByLeadParams): ReaderQuery<CountOpenByLeadRow> =>
  ask(countOpenByLead, params)
/** Orders that stand or stood on the ledger. */
export const listLedgeredOrdersQuery = (params: ListLedgeredOrdersParams): ReaderQuery<ListLedgeredOrdersRow> =>
  ask(listLedgeredOrders, params)
/** Orders past their limit or near it that are not done. */
export const listSupervisedOrdersQuery = (params: ListSupervisedOrdersParams): ReaderQuery<ListSupervisedOrdersRow> =>
  ask(listSupervisedOrders, params)
