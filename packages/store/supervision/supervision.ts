import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import { countOpenByLead, type CountOpenByLeadParams, type CountOpenByLeadRow } from './count-open-by-lead.sql.ts'
import { listLedgeredOrders, type ListLedgeredOrdersParams, type ListLedgeredOrdersRow } from './list-ledgered-orders.sql.ts'
import { listOrderStates, type ListOrderStatesParams, type ListOrderStatesRow } from './list-order-states.sql.ts'

/** What is open, overdue and due soon, by lead. */
export const countOpenByLeadQuery = (params: CountOpenByLeadParams): ReaderQuery<CountOpenByLeadRow> => ask(countOpenByLead, params)
/** Orders that stand or stood on the ledger. */
export const listLedgeredOrdersQuery = (params: ListLedgeredOrdersParams): ReaderQuery<ListLedgeredOrdersRow> => ask(listLedgeredOrders, params)
export const listOrderStatesQuery = (params: ListOrderStatesParams): ReaderQuery<ListOrderStatesRow> => ask(listOrderStates, params)
