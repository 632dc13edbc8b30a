import type { Order } from './order.ts'

/** Where a matter that was put on the ledger stands in the long-term list (逐项销账; R036, R182). */
export type LedgerStanding =
  | 'waiting' // on the ledger
  | 'in_handling' // back from it, not yet ended
  | 'cleared' // ended, and solved in the petitioner's word
  | 'ended_unsolved'

/** Null for an order that never stood on the ledger. */
export function ledgerStanding({
  ledger,
  situation,
  callbacks,
}: Pick<Order, 'ledger' | 'situation' | 'callbacks'>): LedgerStanding | null {
  if (ledger === null) return null
  if (ledger.left === null && situation.name === 'ledgered') return 'waiting'
  if (situation.name === 'closed' || situation.name === 'archived')
    return callbacks.at(-1)?.solved === 'solved' ? 'cleared' : 'ended_unsolved'
  return situation.name === 'withdrawn' || situation.name === 'void' ? 'ended_unsolved' : 'in_handling'
}
