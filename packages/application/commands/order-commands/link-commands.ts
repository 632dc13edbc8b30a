import { ReasonInput, SupplementAppealInput, TellProgressInput } from '@shaoying/contract'
import { supplementAppeal, tellProgress, unpackOrder, voidOrder, withdrawOrder } from '@shaoying/domain'
import { row, rowWithWords, type OrderCommandRow } from '../order-command-row.ts'

export const linkCommands: readonly OrderCommandRow[] = [
  rowWithWords(
    'supplementAppeal',
    'Add to the appeal',
    SupplementAppealInput,
    ({ title = '', words, isNewFact = false }) => ({ part: isNewFact ? 'new_fact' : 'supplement', title, body: words }),
    supplementAppeal,
  ),
  row('tellProgress', 'Tell a caller who asks again how it stands', TellProgressInput, tellProgress),
  row('withdrawOrder', 'Withdraw at the petitioner’s wish', ReasonInput, withdrawOrder),
  row('voidOrder', 'Void what should never have been an order', ReasonInput, voidOrder),
  row('unpackOrder', 'Take out of its package', ReasonInput, unpackOrder),
]
