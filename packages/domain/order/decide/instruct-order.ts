import type { Decision } from '../../kernel/decider.ts'
import type { Instant } from '../../kernel/instant.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { checkCommand } from '../allowed-commands.ts'
import { thenArchive } from '../archive.ts'
import { warningsOf } from '../dispatch-clocks.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { instructionClockKind } from '../facets/instruction.ts'
import type { Order } from '../order.ts'
import { stopClocks } from '../order-clocks.ts'
import { startWantedBy } from '../wanted-by.ts'

export interface InstructOrder {
  readonly position: string
  readonly text: string
  readonly wantedBy?: Instant | undefined
}

/** A leader's instruction (领导批示) [Reg 5; R154, R155]. It holds nothing up; it is shown, clocked and must be answered. Code: `order.wanted_in_past`. */
export function instructOrder(
  order: Order,
  { position, text, wantedBy }: InstructOrder,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'instructOrder', context)
  if (refusal) return refusal
  const number = order.instructions.length + 1
  const clock =
    wantedBy === undefined
      ? null
      : startWantedBy(instructionClockKind(number), wantedBy, context, warningsOf(context.rules))
  if (isRefusal(clock)) return clock
  return [
    {
      kind: 'orderInstructed',
      payload: { number, position, text, wantedBy: wantedBy ?? null, clocks: clock ? [clock] : [] },
    },
  ]
}

/** The lead says what it did about an instruction; a second answer adds to the first. Code: `instruction.unknown`. */
export function answerInstruction(
  order: Order,
  { number, text }: { readonly number: number; readonly text: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'answerInstruction', context)
  if (refusal) return refusal
  if (!order.instructions.some((instruction) => instruction.number === number))
    return refuse('instruction.unknown', { params: { number }, field: '/number' })
  const clocks = stopClocks(order, [instructionClockKind(number)], context.at)
  return thenArchive(order, [{ kind: 'instructionAnswered', payload: { number, text, clocks } }], context.at)
}
