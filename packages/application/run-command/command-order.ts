import type { Decision, DecisionContext, Doer, Order, OrderEvent } from '@shaoying/domain'
import type { RequestKeyInput, VaultInput, WordsInput } from '@shaoying/store'

/** A command to one order: its name in the lifecycle and the pure rule that decides it. */
export interface OrderCommand<Input = never> {
  readonly name: string
  decide(order: Order, input: Input, context: DecisionContext): Decision<OrderEvent>
}

/** One command as it reaches the door. */
export interface OrderRequest<Input = unknown> {
  readonly command: OrderCommand<Input>
  readonly orderId: string
  readonly input: Input
  readonly doer: Doer
  /** Ties the trace to the server's log. */
  readonly requestId: string
  readonly requestKey?: Omit<RequestKeyInput, 'answer'>
  /** The version the caller saw (If-Match); another one is refused, not overwritten. */
  readonly expectedVersion?: number
  readonly words?: readonly WordsInput[]
  readonly vault?: readonly VaultInput[]
}

/** What came of it. `replayed` when the same request key was answered before. */
export interface OrderAnswer {
  readonly orderId: string
  readonly version: number
  readonly order: Order
  readonly events: readonly OrderEvent[]
  readonly replayed: boolean
}
