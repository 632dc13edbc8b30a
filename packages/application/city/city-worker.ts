import { addSeconds } from '@shaoying/domain'
import { ensureEventPartitions } from '@shaoying/store'
import { fireDueClocks, nextDueAt } from '../clocks/clock-worker.ts'
import { followTrace, type Follower } from '../followers/follow-trace.ts'
import { sealFollower } from '../followers/seal-follower.ts'
import type { VirtualClock } from '../ports/virtual-clock.ts'
import type { City } from './open-city.ts'

export interface WorkerParts {
  readonly city: City
  /** Followers besides the seal: projections, messages. */
  readonly followers: readonly Follower[]
  /** Work that is left when the followers are done: sending messages. */
  readonly afterwards?: () => Promise<void>
  readonly onFault: (what: string, fault: unknown) => void
}

/** What one turn of the worker did; for metrics and tests. */
export interface WorkerTurn {
  readonly clocksFired: number
  readonly clockLagSeconds: number
  readonly eventsFollowed: number
}

const betweenTurnsMs = 500
const daysAhead = 62

/** One turn: fires what is due, then brings every follower up to date. A fault in one part leaves the others working. */
export async function workOnce({ city, followers, afterwards, onFault }: WorkerParts): Promise<WorkerTurn> {
  const guarded = async <T>(what: string, otherwise: T, work: () => Promise<T>): Promise<T> => work().catch((fault: unknown) => (onFault(what, fault), otherwise))
  const tick = await guarded('clocks', null, () => fireDueClocks({ ...city, onFault: (id, fault) => onFault(`clock of ${id}`, fault) }))
  let eventsFollowed = 0
  for (const follower of [sealFollower(city.cityId, city.time), ...followers]) {
    eventsFollowed += await guarded(`follower ${follower.name}`, 0, () => followTrace(city.pool, city.cityId, follower))
  }
  if (afterwards) await guarded('afterwards', undefined, afterwards)
  return { clocksFired: tick?.fired ?? 0, clockLagSeconds: tick?.lagSeconds ?? 0, eventsFollowed }
}

/** Makes the trace's partitions for the months to come. */
export async function prepareMonths({ pool, time }: City): Promise<number> {
  const now = time.now()
  return ensureEventPartitions(pool, now.slice(0, 10), addSeconds(now, daysAhead * 86_400).slice(0, 10))
}

/** Works until stopped. Several workers, on several machines, may run beside each other. */
export function startWorker(parts: WorkerParts, onTurn: (turn: WorkerTurn) => void = () => undefined): { stop(): Promise<void> } {
  let stopped = false
  let wake: () => void = () => undefined
  const run = async (): Promise<void> => {
    let preparedOn = ''
    while (!stopped) {
      const today = parts.city.time.now().slice(0, 10)
      await parts.city.registry.refresh().catch((fault: unknown) => parts.onFault('city pack', fault))
      if (preparedOn !== today) await prepareMonths(parts.city).then(() => (preparedOn = today), (fault: unknown) => parts.onFault('partitions', fault))
      onTurn(await workOnce(parts))
      if (!stopped) await new Promise<void>((resolve) => { wake = resolve; setTimeout(resolve, betweenTurnsMs) })
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}

/**
 * Turns a virtual clock forward the way time passes: stopping at each moment at which a clock is due, so that
 * what fires is recorded at its own time.
 */
export async function passTime(parts: WorkerParts, clock: VirtualClock, until: string): Promise<void> {
  for (;;) {
    const dueAt = await nextDueAt(parts.city.pool, parts.city.cityId)
    if (dueAt === null || dueAt > until) break
    if (dueAt > clock.now()) clock.advanceTo(dueAt)
    // A clock that is due and does not fire would be due for ever.
    const { clocksFired } = await workOnce(parts)
    if (clocksFired === 0) clock.advanceTo(addSeconds(clock.now(), 1))
  }
  if (until > clock.now()) clock.advanceTo(until)
}
