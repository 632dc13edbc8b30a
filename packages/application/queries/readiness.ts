import { secondsBetween } from '@shaoying/domain'
import { listFollowerLags, listQuarantinedClocks } from '@shaoying/store'
import { nextDueAt } from '../clocks/clock-worker.ts'
import type { City } from '../city/open-city.ts'

/** One thing that must be well for the city to be served. */
export interface ReadinessCheck {
  readonly name: 'database' | 'readers' | 'pack' | 'followers' | 'clocks'
  readonly ok: boolean
  /** For operators; says nothing about people. */
  readonly detail: string
  /** Work waits, but requests can be served: such a server stays in rotation. */
  readonly isDelayOnly: boolean
}

/** How far behind the trace and the clock the workers are, in seconds. */
export interface WorkLag {
  readonly clockSeconds: number
  /** Clocks that could not be fired and wait in quarantine. */
  readonly clocksSetAside: number
  readonly followers: readonly { readonly name: string; readonly seconds: number }[]
}

const mostLagSeconds = 300

export async function workLag(city: Pick<City, 'pool' | 'cityId' | 'time'>): Promise<WorkLag> {
  const [followers, dueAt, setAside] = [
    await listFollowerLags(city.pool, city.cityId),
    await nextDueAt(city.pool, city.cityId),
    await listQuarantinedClocks(city.pool, city.cityId),
  ]
  const now = city.time.now()
  const since = (at: string | null) => (at === null ? 0 : Math.max(0, secondsBetween(at, now)))
  return {
    clockSeconds: since(dueAt),
    clocksSetAside: setAside.length,
    followers: followers.map(({ name, waiting_since }) => ({ name, seconds: since(waiting_since) })),
  }
}

/** Looks at everything a request needs, and at what runs behind it. Never throws. */
export async function checkReadiness(
  city: Pick<City, 'pool' | 'readers' | 'cityId' | 'time' | 'registry'>,
): Promise<readonly ReadinessCheck[]> {
  const [lag, readers, pack] = await Promise.all([
    attempt(() => workLag(city)),
    attempt(() => city.readers.query('select from order_state limit 0')),
    attempt(async () => city.registry.today(city.time.now()).rules.pack.version),
  ])
  const essential = (name: ReadinessCheck['name'], ok: boolean, detail: string): ReadinessCheck => ({
    name,
    ok,
    detail,
    isDelayOnly: false,
  })
  const delay = (name: ReadinessCheck['name'], seconds: number, detail: string): ReadinessCheck => ({
    name,
    ok: seconds <= mostLagSeconds,
    detail,
    isDelayOnly: true,
  })
  const checks = [
    essential('database', lag.value !== undefined, lag.fault ?? 'answers, with the tables this version needs'),
    essential('readers', readers.value !== undefined, readers.fault ?? 'answer behind row security'),
    essential(
      'pack',
      pack.value !== undefined,
      pack.fault ?? `version ${pack.value!.id} in force since ${pack.value!.effectiveOn}`,
    ),
  ]
  if (!lag.value) return checks
  const slowest = Math.max(0, ...lag.value.followers.map(({ seconds }) => seconds))
  const { clockSeconds, clocksSetAside } = lag.value
  const clocks = delay(
    'clocks',
    clockSeconds,
    `${clockSeconds} s behind${clocksSetAside === 0 ? '' : `; ${clocksSetAside} cannot be fired, see: shaoying clocks`}`,
  )
  return [
    ...checks,
    delay('followers', slowest, `${slowest} s behind the trace`),
    { ...clocks, ok: clocks.ok && clocksSetAside === 0 },
  ]
}

async function attempt<T>(work: () => Promise<T>): Promise<{ readonly value?: T; readonly fault?: string }> {
  try {
    return { value: await work() }
  } catch (error) {
    return { fault: String((error as { code?: unknown }).code ?? 'cannot be asked') }
  }
}
