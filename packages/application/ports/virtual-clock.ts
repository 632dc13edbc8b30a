import { instantFrom, type Instant } from '@shaoying/domain'
import type { TimeSource } from './clock.ts'

/** The machine's clock, in whole seconds. */
export const machineClock: TimeSource = { now: () => secondOf(Math.floor(Date.now() / 1000)) }

let [lastSecond, lastText]: [number, Instant] = [-1, '']

/** A busy server asks several thousand times within a second. */
function secondOf(second: number): Instant {
  if (second !== lastSecond) [lastSecond, lastText] = [second, instantFrom(second)]
  return lastText
}

/** The machine's clock, `days` ahead: to see today what a limit of a week brings. */
export function clockAhead(days: number): TimeSource {
  return { now: () => secondOf(Math.floor(Date.now() / 1000) + days * 86_400) }
}

/** A clock that a simulation turns; it never goes back. */
export class VirtualClock implements TimeSource {
  #now: Instant

  constructor(start: Instant) {
    this.#now = start
  }

  now(): Instant {
    return this.#now
  }

  /** Sets the time; throws RangeError when that would be in the past. */
  advanceTo(at: Instant): void {
    if (at < this.#now) throw new RangeError(`a clock does not go back from ${this.#now} to ${at}`)
    this.#now = at
  }
}
