import { ReasonInput } from '@shaoying/contract'
import { declareInterest } from '@shaoying/domain'
import { row, type OrderCommandRow } from '../order-command-row.ts'

export const privacyCommands: readonly OrderCommandRow[] = [
  row('declareInterest', 'Declare an interest of one’s own and withdraw', ReasonInput, declareInterest),
]
