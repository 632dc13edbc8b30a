import { clockDoer, fireClock, isRefusal } from '@shaoying/domain'
import { asFollower, listOrdersDue, type Pool } from '@shaoying/store'
import type { TimeSource } from '../ports/clock.ts'
import type { OrderDoor } from '../run-command/order-door.ts'

export interface ClockWorkerParts {
  readonly pool: Pool
  readonly cityId: string
  readonly door: OrderDoor
  readonly time: TimeSource
  /** Told of an order whose clock could not be fired; the others go on. */
  readonly onFault: (orderId: string, fault: unknown) => void
}

export interface ClockTick {
  readonly fired: number
  /** Seconds by which the longest waiting clock was late; 0 when none was due. */
  readonly lagSeconds: number
}

const batch = 500
const firing = { name: 'fireClock', decide: fireClock }

/**
 * Fires every clock that is due, soonest first, each exactly once: what fires is decided on the order's own
 * state through the door, so a second worker, a restart or a jump of the clock changes nothing. One worker at
 * a time holds a city's clocks; when it dies the database frees them. Null when another one holds them.
 */
export async function fireDueClocks(parts: ClockWorkerParts): Promise<ClockTick | null> {
  const { pool, cityId, time } = parts
  return asFollower(pool, cityId, 'clocks', async (client) => {
    const stuck = new Set<string>()
    let fired = 0
    let lagSeconds = 0
    for (;;) {
      const now = time.now()
      const due = (await listOrdersDue(client, cityId, now, batch + stuck.size)).filter(({ order_id }) => !stuck.has(order_id))
      if (due.length === 0) return { fired, lagSeconds }
      lagSeconds = Math.max(lagSeconds, (Date.parse(now) - Date.parse(due[0]!.next_due_at)) / 1000)
      const outcomes = await Promise.all(due.map(({ order_id }) => fireOne(order_id, parts)))
      outcomes.forEach((done, index) => !done && stuck.add(due[index]!.order_id))
      fired += outcomes.filter(Boolean).length
    }
  })
}

/** False when the order could not be moved; it is reported and tried again at the next tick. */
async function fireOne(orderId: string, { door, onFault }: ClockWorkerParts): Promise<boolean> {
  try {
    const answer = await door.give({ command: firing, orderId, input: {}, doer: clockDoer, requestId: `clock/${orderId}` })
    if (!isRefusal(answer) && answer.events.length > 0) return true
    onFault(orderId, isRefusal(answer) ? answer : 'due, but nothing happened')
  } catch (fault) {
    onFault(orderId, fault)
  }
  return false
}
