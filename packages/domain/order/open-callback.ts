import type { Instant } from '../kernel/instant.ts'
import type { OrderEvent } from './evolve.ts'
import type { Order } from './order.ts'
import { stopClocks } from './order-clocks.ts'

/** The resident is asked [Reg 23]. From then on nobody is warned about signing or contacting any more. */
export function callbackOpened(order: Order, at: Instant): OrderEvent {
  return { kind: 'callbackOpened', payload: { clocks: stopClocks(order, ['sign', 'contact'], at) } }
}
