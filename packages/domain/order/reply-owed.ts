import type { Instant } from '../kernel/instant.ts'
import type { Reply } from './facets/reply.ts'
import { findClock } from './order-clocks.ts'
import type { Order } from './order.ts'
import { isOpen } from './situation.ts'

/** The reply that stands in the present round: the last one that nobody sent back. */
export function standingReply({ replies, round }: Order): Reply | null {
  return replies.findLast((reply) => reply.round === round && reply.review?.verdict !== 'returned') ?? null
}

/**
 * By when the lead's reply is owed to petitioner and hotline [Reg 15(3)]; from that moment on the order is overdue
 * (超期). Null when none is owed: the reply stands, the limit rests on the ledger, the callback has been made, the order
 * has ended or was never dispatched. The handling clock itself runs on after a reply, because the callback comes when
 * it ends [Reg 23].
 */
export function replyOwedBy(order: Order): Instant | null {
  const clock = findClock(order, 'handle')
  const isRunning = clock?.situation === 'running' || clock?.situation === 'expired'
  return isRunning && isOpen(order.situation.name) && standingReply(order) === null ? clock.dueAt : null
}
