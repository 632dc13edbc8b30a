import { DecideExtensionInput, RequestExtensionInput } from '@shaoying/contract'
import { decideExtension, requestExtension } from '@shaoying/domain'
import { instantOf } from '../appeal-input.ts'
import { row, type OrderCommandRow } from '../order-command-row.ts'

export const deadlineCommands: readonly OrderCommandRow[] = [
  row('requestExtension', 'Ask for a later deadline', RequestExtensionInput, (order, { newDueAt, ...asked }, context) =>
    requestExtension(order, { ...asked, newDueAt: instantOf(newDueAt) }, context),
  ),
  row('decideExtension', 'Grant or refuse an extension', DecideExtensionInput, decideExtension),
]
