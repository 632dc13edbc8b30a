import { ReasonInput, RecordCallbackAttemptInput, RecordCallbackInput } from '@shaoying/contract'
import { closeOrder, recordCallback, recordCallbackAttempt, sendBackForRework } from '@shaoying/domain'
import { row, type OrderCommandRow } from '../order-command-row.ts'

export const callbackCommands: readonly OrderCommandRow[] = [
  row('recordCallbackAttempt', 'Record a callback that brought no answer', RecordCallbackAttemptInput, recordCallbackAttempt),
  row('recordCallback', 'Record the petitioner’s three answers', RecordCallbackInput, (order, { newOpinion = null, ...answers }, context) => recordCallback(order, { ...answers, newOpinion }, context)),
  row('sendBackForRework', 'Send back for a second handling', ReasonInput, sendBackForRework),
  row('closeOrder', 'Close with the reason told', ReasonInput, closeOrder),
]
