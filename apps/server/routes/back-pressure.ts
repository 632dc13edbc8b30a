import { unavailable } from '../problems/refused.ts'
import type { ServerParts } from '../server-parts.ts'

/** Above this many commands waiting to be written, new ones are turned away: they would only wait longer. */
const mostWaiting = 2000
const retryAfterSeconds = 2

/** Turns a command away while the door is overrun, with the time to come back. */
export function refuseWhenOverrun({ city }: ServerParts): void {
  if (city.door.waitingCount > mostWaiting) throw unavailable('server.busy', retryAfterSeconds)
}
