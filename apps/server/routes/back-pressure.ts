import { unavailable } from '../problems/refused.ts'
import type { ServerParts } from '../server-parts.ts'
import { ReturnTimes } from './return-times.ts'

/** Above this many commands waiting to be written, new ones are turned away: they would only wait longer. */
const mostWaiting = 2000
const returns = new WeakMap<object, ReturnTimes>()

/** Turns a command away while the door is overrun, with the time to come back: each a little later than the one before. */
export function refuseWhenOverrun({ city: { door } }: ServerParts): void {
  const times = returns.get(door) ?? new ReturnTimes()
  returns.set(door, times)
  times.served(door.savedCount, Date.now())
  if (door.waitingCount > mostWaiting) throw unavailable('server.busy', times.next(Date.now()))
}
