import {
  AnswerAssistInput,
  DeclineAssistInput,
  ExplainAssistDelayInput,
  NoInput,
  ReleaseAssistInput,
  RequestAssistInput,
} from '@shaoying/contract'
import {
  acceptAssist,
  answerAssist,
  declineAssist,
  explainAssistDelay,
  releaseAssist,
  requestAssist,
} from '@shaoying/domain'
import { instantOf } from '../appeal-input.ts'
import { row, type OrderCommandRow } from '../order-command-row.ts'

export const assistCommands: readonly OrderCommandRow[] = [
  row('requestAssist', 'Ask another unit for a part', RequestAssistInput, (order, { dueAt, ...asked }, context) =>
    requestAssist(order, { ...asked, dueAt: dueAt && instantOf(dueAt) }, context),
  ),
  row('releaseAssist', 'Release a helper whose part is no longer needed', ReleaseAssistInput, releaseAssist),
  row('acceptAssist', 'Take a part on', NoInput, acceptAssist),
  row('declineAssist', 'Decline a part: not our duty, or not our area', DeclineAssistInput, declineAssist),
  row('answerAssist', 'Give the lead unit the result of a part', AnswerAssistInput, answerAssist),
  row('explainAssistDelay', 'Explain a late part, with a stage report', ExplainAssistDelayInput, explainAssistDelay),
]
