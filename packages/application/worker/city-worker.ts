import { addSeconds } from '@shaoying/domain'
import { nextMessageDueAt } from '@shaoying/store'
import { fireDueClocks, nextDueAt } from '../clocks/clock-worker.ts'
import { followTrace, type Follower } from '../followers/follow-trace.ts'
import { sealFollower } from '../followers/seal-follower.ts'
import type { VirtualClock } from '../ports/virtual-clock.ts'
import { ChoreDay } from './daily-chores.ts'
import type { City } from '../city/open-city.ts'

export interface WorkerParts {
  readonly city: City
  /** Followers besides the seal: projections, messages. */
  readonly followers: readonly Follower[]
  /** Work that is left when the followers are done: sending messages. */
  readonly afterwards?: () => Promise<void>
  /** What is done once a day; kept by the caller of `passTime`, so that days that pass at once are days all the same. */
  readonly chores?: ChoreDay
  readonly onFault: (what: string, fault: unknown) => void
}

/** What one turn of the worker did; for metrics and tests. */
export interface WorkerTurn {
  readonly clocksFired: number
  readonly clockLagSeconds: number
  readonly eventsFollowed: number
}

const betweenTurnsMs = 500
const betweenLooksMs = 150

/** One turn: fires what is due, then brings every follower up to date. A fault in one part leaves the others working. */
export async function workOnce({ city, followers, afterwards, chores, onFault }: WorkerParts): Promise<WorkerTurn> {
  const guarded = async <T>(what: string, otherwise: T, work: () => Promise<T>): Promise<T> =>
    work().catch((fault: unknown) => (onFault(what, fault), otherwise))
  if (chores) await guarded('chores', undefined, () => chores.run(city, onFault))
  const tick = await guarded('clocks', null, () =>
    fireDueClocks({ ...city, onFault: (id, fault) => onFault(`clock of ${id}`, fault) }),
  )
  let eventsFollowed = 0
  for (const follower of [sealFollower(city.cityId, city.time), ...followers]) {
    eventsFollowed += await guarded(`follower ${follower.name}`, 0, () => followTrace(city.pool, city.cityId, follower))
  }
  if (afterwards) await guarded('afterwards', undefined, afterwards)
  return { clocksFired: tick?.fired ?? 0, clockLagSeconds: tick?.lagSeconds ?? 0, eventsFollowed }
}

/** Works until stopped. Several workers, on several machines, may run beside each other. */
export function startWorker(
  parts: WorkerParts,
  onTurn: (turn: WorkerTurn) => void = () => undefined,
): { stop(): Promise<void> } {
  let stopped = false
  const wakes = new Set<() => void>()
  const { chores = new ChoreDay(), ...turning } = parts
  const watched = parts.followers.filter(({ isWatched }) => isWatched)
  const watch = async (): Promise<void> => {
    while (!stopped && watched.length > 0) {
      for (const follower of watched)
        await followTrace(parts.city.pool, parts.city.cityId, follower).catch((fault: unknown) =>
          parts.onFault(`follower ${follower.name}`, fault),
        )
      await new Promise((resolve) => setTimeout(resolve, betweenLooksMs))
    }
  }
  const rest = (): Promise<void> =>
    new Promise<void>((resolve) => {
      if (stopped) return resolve()
      wakes.add(resolve)
      setTimeout(() => (wakes.delete(resolve), resolve()), betweenTurnsMs)
    })
  const run = async (): Promise<void> => {
    while (!stopped) {
      await parts.city.registry.refresh().catch((fault: unknown) => parts.onFault('city pack', fault))
      onTurn(await workOnce(turning))
      await rest()
    }
  }
  // Beside the turns: reckoning a big city's month takes a while, and no clock waits for it.
  const tend = async (): Promise<void> => {
    while (!stopped) {
      await chores.run(parts.city, parts.onFault).catch((fault: unknown) => parts.onFault('chores', fault))
      await rest()
    }
  }
  const running = Promise.all([run(), watch(), tend()])
  return {
    stop: async () => {
      stopped = true
      for (const wake of wakes) wake()
      await running
    },
  }
}

/**
 * Turns a virtual clock forward the way time passes: stopping at each moment at which a clock or a message is due, so
 * that what fires is recorded, and what is sent leaves, at its own time.
 */
export async function passTime(parts: WorkerParts, clock: VirtualClock, until: string): Promise<void> {
  for (;;) {
    const next = await nextMoment(parts)
    if (next === null || next.dueAt > until) break
    if (next.dueAt > clock.now()) clock.advanceTo(next.dueAt)
    await workOnce(parts)
    // What is due and does not move would be due for ever.
    const left = await nextMoment(parts)
    if (left !== null && left.what === next.what && left.dueAt <= clock.now())
      clock.advanceTo(addSeconds(clock.now(), 1))
  }
  if (until > clock.now()) clock.advanceTo(until)
}

/** The next moment at which something happens by itself: a clock's, or a message's where messages are sent. */
async function nextMoment({
  city: { pool, cityId },
  afterwards,
}: WorkerParts): Promise<{ readonly what: 'clock' | 'message'; readonly dueAt: string } | null> {
  const [clockAt, messageAt] = await Promise.all([
    nextDueAt(pool, cityId),
    afterwards ? nextMessageDueAt(pool, cityId) : null,
  ])
  if (clockAt === null || (messageAt !== null && messageAt < clockAt))
    return messageAt === null ? null : { what: 'message', dueAt: messageAt }
  return { what: 'clock', dueAt: clockAt }
}
