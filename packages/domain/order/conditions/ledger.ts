import { refuse } from '../../kernel/refusal.ts'
import type { Condition } from '../condition.ts'
import { currentDispatch } from '../facets/dispatch.ts'
import { pendingLedgerRequest } from '../facets/ledger.ts'

/** Once per order, one request at a time. Codes: `ledger.once_only`, `ledger.pending`. */
export const mayRequestLedger: Condition = (order) => {
  if (order.ledger !== null)
    return refuse('ledger.once_only', {
      params: { fromAt: order.ledger.fromAt },
      basis: [{ source: 'law', reference: 'domain 3.2', key: 'ledger.once_only' }],
    })
  return pendingLedgerRequest(order) ? refuse('ledger.pending') : null
}

/** Codes: `ledger.none_pending`, `ledger.reviewed_already`. */
export const awaitsFirstReview: Condition = (order) => {
  const request = pendingLedgerRequest(order)
  if (!request) return refuse('ledger.none_pending')
  return request.firstReview ? refuse('ledger.reviewed_already') : null
}

/** The district that urges the lead looks first; where none does, the hotline decides at once. Codes: `ledger.none_pending`, `ledger.first_review_missing`. */
export const awaitsLedgerDecision: Condition = (order, { rules }) => {
  const request = pendingLedgerRequest(order)
  if (!request) return refuse('ledger.none_pending')
  const district = currentDispatch(order)!.copiedUnitIds.find(
    (id) => rules.directory.findUnit(id)?.kind === 'district_government',
  )
  return district === undefined || request.firstReview
    ? null
    : refuse('ledger.first_review_missing', { params: { unitId: district } })
}
