import type { Decision } from '../../kernel/decider.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Appeal } from '../appeal.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import type { OrderHistory } from '../facets/history.ts'
import { mayRegister } from './register-order.ts'

export interface ImportHistory {
  readonly number: string
  readonly appeal: Appeal
  readonly history: OrderHistory
}

/**
 * Takes a matter over from other books as a closed order: one fact of today that says what the books say, instead of
 * facts that would claim to have been recorded here then. Codes: `access.no_permission`, `order.unit_unknown`,
 * `history.in_future`, `history.closed_before_created`.
 */
export function importHistory(
  { number, appeal, history }: ImportHistory,
  context: DecisionContext,
): Decision<OrderEvent> {
  const { at, rules } = context
  const refusal = mayRegister(context)
  if (refusal) return refusal
  const unknown = [appeal.place.unitId, history.leadUnitId].find((id) => id !== null && !rules.directory.findUnit(id))
  if (unknown) return refuse('order.unit_unknown', { params: { unitId: unknown } })
  const last = history.closedAt ?? history.createdAt
  if (history.createdAt > last)
    return refuse('history.closed_before_created', {
      params: { createdAt: history.createdAt, closedAt: last },
      field: '/history/closedAt',
    })
  if (last > at) return refuse('history.in_future', { params: { at: last, now: at }, field: '/history' })
  return [{ kind: 'historyImported', payload: { number, packVersionId: rules.pack.version.id, appeal, history } }]
}
