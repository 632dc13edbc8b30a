import {
  AnswerInstructionInput,
  AnswerSupervisionInput,
  ConcludeSupervisionInput,
  InstructOrderInput,
  SummonUnitInput,
  SupervisionStepInput,
} from '@shaoying/contract'
import {
  answerInstruction,
  answerSupervision,
  concludeSupervision,
  instructOrder,
  listForSupervision,
  summonUnit,
  superviseOrder,
  urgeOrder,
  type Instant,
} from '@shaoying/domain'
import { instantOf } from '../appeal-input.ts'
import { row, type OrderCommandRow } from '../order-command-row.ts'

/** The moments of the wire, in any offset, as the house writes them. */
function inUtc<Input extends { readonly wantedBy?: string }>({
  wantedBy,
  ...input
}: Input): Omit<Input, 'wantedBy'> & { readonly wantedBy: Instant | undefined } {
  return { ...input, wantedBy: wantedBy && instantOf(wantedBy) }
}

export const supervisionCommands: readonly OrderCommandRow[] = [
  row('instructOrder', 'Write a leader’s instruction', InstructOrderInput, (order, input, context) =>
    instructOrder(order, inUtc(input), context),
  ),
  row('answerInstruction', 'Answer a leader’s instruction', AnswerInstructionInput, answerInstruction),
  row('urgeOrder', 'Urge the unit', SupervisionStepInput, (order, input, context) =>
    urgeOrder(order, inUtc(input), context),
  ),
  row('superviseOrder', 'Supervise the handling', SupervisionStepInput, (order, input, context) =>
    superviseOrder(order, inUtc(input), context),
  ),
  row('listForSupervision', 'Put under listed supervision', SupervisionStepInput, (order, input, context) =>
    listForSupervision(order, inUtc(input), context),
  ),
  row('summonUnit', 'Summon the unit for a talk', SummonUnitInput, (order, { talk, ...input }, context) =>
    summonUnit(order, { ...inUtc(input), talk: { ...talk, at: instantOf(talk.at) } }, context),
  ),
  row('answerSupervision', 'Say what was done about a step of supervision', AnswerSupervisionInput, answerSupervision),
  row(
    'concludeSupervision',
    'End a step of supervision with its result',
    ConcludeSupervisionInput,
    concludeSupervision,
  ),
]
