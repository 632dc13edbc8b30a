import {
  AdoptSubstituteProcedureInput,
  AnswerEscalationInput,
  DeclareStalledInput,
  EscalateOrderInput,
  EscalateToLeaderInput,
} from '@shaoying/contract'
import {
  adoptSubstituteProcedure,
  answerEscalation,
  declareStalled,
  escalateOrder,
  escalateToLeader,
} from '@shaoying/domain'
import { row, type OrderCommandRow } from '../order-command-row.ts'

export const escalationCommands: readonly OrderCommandRow[] = [
  row('escalateOrder', 'Lay before a government or industry department', EscalateOrderInput, escalateOrder),
  row('answerEscalation', 'Answer what was laid before the unit', AnswerEscalationInput, answerEscalation),
  row('escalateToLeader', 'Have a leader handle it in person', EscalateToLeaderInput, escalateToLeader),
  row('declareStalled', 'Record that the matter does not move, and why', DeclareStalledInput, declareStalled),
  row(
    'adoptSubstituteProcedure',
    'Record the procedure followed instead',
    AdoptSubstituteProcedureInput,
    adoptSubstituteProcedure,
  ),
]
