import type { Grant } from '../access/may.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { DecisionContext } from './doer.ts'
import type { Order } from './order.ts'

/**
 * What must hold besides situation and right before a command may be given, whatever its content: null when it
 * does. Stands in the lifecycle's row, so that a button and the server ask the same question.
 */
export type Condition = (order: Order, context: DecisionContext, grant: Grant) => Refusal | null
