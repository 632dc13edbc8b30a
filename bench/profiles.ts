import type { ThinAnswer } from './load/thin-connection.ts'
import { ThinPool } from './load/thin-pool.ts'
import { commands, reads, register, type Fleet } from './scenarios.ts'
import { say, type Bench } from './bench-parts.ts'

/** Lifecycles (register, dispatch, sign, look for it) that begin each second, in steps of `stepSeconds`. */
export interface LoadProfile {
  readonly stepSeconds: number
  readonly beginsPerSecond: readonly number[]
}

/** A day's contacts by the hour, in thousandths: a quiet night, a morning peak, a second one after lunch. */
const hours = [7, 5, 4, 3, 3, 5, 12, 30, 66, 87, 82, 68, 50, 57, 71, 73, 68, 59, 50, 46, 41, 32, 20, 11]
const spike = [1, 15, 1, 25, 2, 35, 10]

/** An hour of the day in each step. */
const dayOf = (contacts: number, stepSeconds: number): LoadProfile => ({
  stepSeconds,
  beginsPerSecond: hours.map((share) => (contacts * share) / 1000 / stepSeconds),
})

/** By name. `day` is a day of 20,000 contacts in two minutes, `big-day` one of 70,000 in six. */
export const profiles: Readonly<Record<string, LoadProfile>> = {
  ramp: { stepSeconds: 5, beginsPerSecond: [5, 10, 20, 40, 80, 160, 320, 160, 40] },
  burst: { stepSeconds: 3, beginsPerSecond: [5, 500, 5, 500, 5] },
  spike: { stepSeconds: 5, beginsPerSecond: spike },
  'spike-ten': { stepSeconds: 5, beginsPerSecond: spike.map((begins) => begins * 10) },
  day: dayOf(20_000, 5),
  'big-day': dayOf(70_000, 15),
}

export interface StepResult {
  readonly beginsPerSecond: number
  readonly begun: number
  /** Lifecycles that came to their end. */
  readonly done: number
  /** Told to come back later (503 with Retry-After), and those that then came to their end. */
  readonly toldToWait: number
  readonly errors: Readonly<Record<string, number>>
  readonly p50Ms: number
  readonly p99Ms: number
}

const mostReturns = 20

/** Open loop: lifecycles begin when the profile says so, whatever became of the earlier ones. */
export async function runProfile(
  bench: Bench,
  { stepSeconds, beginsPerSecond }: LoadProfile,
): Promise<readonly StepResult[]> {
  const lines = new ThinPool(bench.port)
  const steps: Promise<StepResult>[] = []
  for (const begins of beginsPerSecond) {
    const step = { latencies: [] as number[], errors: {} as Record<string, number>, done: 0, toldToWait: 0 }
    const count = Math.max(1, Math.round(begins * stepSeconds))
    const startsAt = performance.now()
    const running: Promise<void>[] = []
    for (let index = 0; index < count; index += 1) {
      await until(startsAt + (index * stepSeconds * 1000) / count)
      running.push(lifecycle(bench.fleet, lines, step))
    }
    await until(startsAt + stepSeconds * 1000)
    steps.push(Promise.all(running).then(() => resultOf(begins, count, step)))
  }
  const results = await Promise.all(steps)
  lines.end()
  return results
}

function resultOf(
  beginsPerSecond: number,
  begun: number,
  { latencies, errors, done, toldToWait }: StepBooks,
): StepResult {
  const sorted = latencies.toSorted((a, b) => a - b)
  const quantile = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const [p50Ms, p99Ms] = [quantile(0.5), quantile(0.99)]
  say(
    `${beginsPerSecond.toFixed(1).padStart(6)}/s  begun ${String(begun).padStart(5)}  done ${String(done).padStart(5)}  told to wait ${toldToWait}  lifecycle p50 ${p50Ms.toFixed(0)} p99 ${p99Ms.toFixed(0)} ms  errors ${JSON.stringify(errors)}`,
  )
  return { beginsPerSecond, begun, done, toldToWait, errors, p50Ms, p99Ms }
}

interface StepBooks {
  readonly latencies: number[]
  readonly errors: Record<string, number>
  done: number
  toldToWait: number
}

async function lifecycle(fleet: Fleet, lines: ThinPool, books: StepBooks): Promise<void> {
  const startedAt = performance.now()
  const answer = async (request: ReturnType<typeof register>): Promise<string | null> => {
    for (let returns = 0; returns < mostReturns; returns += 1) {
      const {
        status,
        text,
        retryAfter = 2,
      } = await lines.send(request).catch((error: Error): ThinAnswer => ({ status: 0, text: error.message }))
      if (status > 0 && status < 300) return text
      if (status !== 503) {
        const what = status === 0 ? text : String(status)
        books.errors[what] = (books.errors[what] ?? 0) + 1
        return null
      }
      books.toldToWait += 1
      await until(performance.now() + retryAfter * 1000)
    }
    books.errors['503 for ever'] = (books.errors['503 for ever'] ?? 0) + 1
    return null
  }
  const registered = await answer(register(fleet))
  if (registered === null) return
  const { orderId } = JSON.parse(registered) as { readonly orderId: string }
  for (const step of [commands['dispatch']!, commands['sign']!, reads['order page']!])
    if ((await answer(step(fleet, orderId))) === null) return
  books.done += 1
  books.latencies.push(performance.now() - startedAt)
}

async function until(at: number): Promise<void> {
  const left = at - performance.now()
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
}
