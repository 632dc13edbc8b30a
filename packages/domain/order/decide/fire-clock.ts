import type { Decision } from '../../kernel/decider.ts'
import { earliest, type Instant } from '../../kernel/instant.ts'
import type { Clock } from '../../deadline/clock.ts'
import { due, nextMoment } from '../../deadline/run-clock.ts'
import { checkCommand } from '../allowed-commands.ts'
import { factsOfMoment } from '../clock-facts.ts'
import type { DecisionContext } from '../doer.ts'
import { foldAhead, type OrderEvent } from '../evolve.ts'
import type { Order } from '../order.ts'

/**
 * What the clocks of an order do up to now, in the order of their moments, each once, however late anybody looks
 * [Reg 13, 23]. A moment sees what the moments before it did: a ledger that ended a week ago lets the handling
 * limit run on from then, and that may have passed as well. Empty when nothing is due (another worker was
 * faster): a harmless answer, not a refusal.
 */
export function fireClock(order: Order, _: object, context: DecisionContext): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'fireClock', context)
  if (refusal) return refusal.code === 'order.not_now' ? [] : refusal
  const facts: OrderEvent[] = []
  let now = order
  for (let next = firstDue(now, context.at); next; next = firstDue(now, context.at)) {
    const { clock, happened } = due(next.clock, next.at)
    const news = happened.flatMap((moment, index) =>
      factsOfMoment(now, clock, moment, index === happened.length - 1, context),
    )
    facts.push(...news)
    now = foldAhead(now, news, context.at)
  }
  return facts
}

/** The clock with the earliest moment that has come, and that moment. */
function firstDue(order: Order, now: Instant): { readonly clock: Clock; readonly at: Instant } | null {
  const at = earliest(order.clocks.map(nextMoment).filter((moment) => moment !== null))
  const clock = order.clocks.find((candidate) => nextMoment(candidate) === at)
  return at === null || at > now || !clock ? null : { clock, at }
}
