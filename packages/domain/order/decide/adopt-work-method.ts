import type { Decision } from '../../kernel/decider.ts'
import { refuse } from '../../kernel/refusal.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { currentWorkMethod } from '../facets/work-method.ts'
import type { Order } from '../order.ts'

/** The lead chooses one of the city's named step methods (R054); none is obligatory, and nothing waits for its steps. Codes: `work_method.unknown`, `work_method.adopted_already`. */
export function adoptWorkMethod(
  order: Order,
  { methodId }: { readonly methodId: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'adoptWorkMethod', context)
  if (refusal) return refusal
  const method = context.rules.pack.workMethods.find(({ id }) => id === methodId)
  if (!method) return refuse('work_method.unknown', { params: { methodId }, field: '/methodId' })
  if (currentWorkMethod(order)?.methodId === methodId)
    return refuse('work_method.adopted_already', { params: { method: method.name }, field: '/methodId' })
  const { name, nameEn, steps } = method
  return [{ kind: 'workMethodAdopted', payload: { methodId, name, nameEn, steps } }]
}

export interface CompleteStep {
  /** From 1. */
  readonly step: number
  readonly note?: string | undefined
}

/** Marks one step as done; in any order, each once. Codes: `work_method.none`, `work_method.step_unknown`, `work_method.step_done`. */
export function completeStep(
  order: Order,
  { step, note = '' }: CompleteStep,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'completeStep', context)
  if (refusal) return refusal
  const { steps } = currentWorkMethod(order)!
  const named = steps[step - 1]
  if (!named) return refuse('work_method.step_unknown', { params: { step, steps: steps.length }, field: '/step' })
  if (named.done)
    return refuse('work_method.step_done', { params: { step: named.name, at: named.done.at }, field: '/step' })
  return [{ kind: 'workStepCompleted', payload: { step, note } }]
}
