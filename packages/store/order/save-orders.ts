import { run, type Database } from '../statement.ts'
import { orderColumns } from './order-columns.ts'
import type { OrderSave } from './order-save.ts'
import { saveOrders as statement } from './save-orders.sql.ts'

/** What became of one member: saved, already done under the same request key, or overtaken by another command. */
export type SaveOutcome =
  | { readonly outcome: 'saved' }
  | { readonly outcome: 'done_before'; readonly answer: unknown }
  | { readonly outcome: 'overtaken' }

const divisionByZero = '22012'
const uniqueViolation = '23505'

/** True for the statement's own way of saying that a member which had to be saved was overtaken. */
export function isOvertaken(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return (
    code === divisionByZero ||
    (code === uniqueViolation && (error as { constraint?: string }).constraint === 'order_state_pkey')
  )
}

/**
 * Saves many orders in one statement and one commit; each order at most once a call. Answers in the order given.
 * Throws the driver's error when the statement as a whole failed; then nothing was written.
 */
export async function saveOrders(db: Database, saves: readonly OrderSave[]): Promise<readonly SaveOutcome[]> {
  const rows = await run(db, statement, orderColumns(saves))
  return rows.map((row) =>
    row.saved
      ? { outcome: 'saved' }
      : row.answer === null
        ? { outcome: 'overtaken' }
        : { outcome: 'done_before', answer: row.answer },
  )
}
