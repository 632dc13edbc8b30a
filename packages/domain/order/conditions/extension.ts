import { refuse } from '../../kernel/refusal.ts'
import type { Condition } from '../condition.ts'
import { grantedExtensionCount, pendingExtension } from '../facets/extension.ts'

/** Codes: `extension.pending`, `extension.used_up`. */
export const mayRequestExtension: Condition = (order, { rules }) => {
  if (pendingExtension(order)) return refuse('extension.pending')
  const maximum = rules.pack.rules.maxExtensions
  if (grantedExtensionCount(order) < maximum) return null
  return refuse('extension.used_up', {
    params: { maximum },
    basis: [{ source: 'pack', reference: 'rules/extension.maximum', key: 'extension.maximum' }],
  })
}

/** Code: `extension.none_pending`. */
export const extensionIsPending: Condition = (order) =>
  pendingExtension(order) ? null : refuse('extension.none_pending')
