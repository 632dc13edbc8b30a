import { AmendAppealInput, AnswerAtOnceInput, RedirectOrderInput, TransferEmergencyInput } from '@shaoying/contract'
import { amendAppeal, answerAtOnce, redirectOrder, transferEmergency } from '@shaoying/domain'
import { appealChanges } from '../appeal-input.ts'
import { unusableArticle } from '../articles-in-force.ts'
import { rowPrepared, row, type OrderCommandRow } from '../order-command-row.ts'

export const intakeCommands: readonly OrderCommandRow[] = [
  row('amendAppeal', 'Correct what was recorded', AmendAppealInput, (order, { changes, reason }, context) =>
    amendAppeal(order, { changes: appealChanges(changes), reason }, context),
  ),
  rowPrepared(
    'answerAtOnce',
    'Answer a consultation on the spot',
    AnswerAtOnceInput,
    async ({ answer, articleIds = [] }, city) => (await unusableArticle(articleIds, city)) ?? { answer, articleIds },
    answerAtOnce,
  ),
  row('transferEmergency', 'Hand over to an emergency line', TransferEmergencyInput, transferEmergency),
  row('redirectOrder', 'Tell the lawful or proper channel', RedirectOrderInput, redirectOrder),
]
