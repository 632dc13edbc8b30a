import {
  CheckCallInput,
  ReasonInput,
  RecordCallbackAttemptInput,
  RecordCallbackInput,
  ReviewCallbackInput,
} from '@shaoying/contract'
import {
  closeOrder,
  recordCallback,
  recordCallbackAttempt,
  recordDistrictCheck,
  recordSelfCheck,
  reviewCallback,
  sendBackForRework,
} from '@shaoying/domain'
import { instantOf } from '../appeal-input.ts'
import { row, type OrderCommandRow } from '../order-command-row.ts'

export const callbackCommands: readonly OrderCommandRow[] = [
  row(
    'recordCallbackAttempt',
    'Record a callback that brought no answer',
    RecordCallbackAttemptInput,
    (order, { callAgainAt, ...attempt }, context) =>
      recordCallbackAttempt(order, { ...attempt, callAgainAt: callAgainAt && instantOf(callAgainAt) }, context),
  ),
  row(
    'recordCallback',
    'Record the petitioner’s three answers',
    RecordCallbackInput,
    (order, { newOpinion = null, ...answers }, context) => recordCallback(order, { ...answers, newOpinion }, context),
  ),
  row('reviewCallback', 'Look again at what the petitioner calls unsolved', ReviewCallbackInput, reviewCallback),
  row('recordSelfCheck', 'Record the unit’s own check call', CheckCallInput, recordSelfCheck),
  row('recordDistrictCheck', 'Record the district’s check call', CheckCallInput, recordDistrictCheck),
  row('sendBackForRework', 'Send back for a second handling', ReasonInput, sendBackForRework),
  row('closeOrder', 'Close with the reason told', ReasonInput, closeOrder),
]
