import type { ListQueueRow } from './list-queue.sql.ts'

/** An order as lists show it; the same columns in every list. */
export type OrderListRow = ListQueueRow
