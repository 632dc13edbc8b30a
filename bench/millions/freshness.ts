import { say, type Bench } from '../bench-parts.ts'
import { send } from '../http-load.ts'
import { closedLoop } from '../load/closed-loop.ts'
import { once } from '../load/errands.ts'
import { register, type Fleet } from '../scenarios.ts'
import type { Asked } from './questions.ts'

export interface Freshness {
  readonly looks: number
  readonly intakePerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** An order that waits for its petitioner’s word, and the day on which it came in. */
export interface Waiting {
  readonly orderId: string
  readonly on: string
}

const answers = { manner: 'phone', contacted: true, solved: 'solved', satisfaction: 'satisfied' }

/** How long until a callback that was recorded stands in the figures on the API, while others register. */
export async function measureFreshness(
  bench: Bench,
  { tokens, streetIds }: Asked,
  waiting: readonly Waiting[],
): Promise<Freshness | null> {
  if (waiting.length === 0) return null
  const fleet: Fleet = { tokens, streetId: streetIds[0]!, placeId: streetIds[0]!, categoryId: '0101-01' }
  const headersOf = (login: string) => ({ authorization: `Bearer ${tokens[login]}`, accept: 'application/json' })
  const called = async (on: string): Promise<number> => {
    const { text } = await send(bench.port, undefined, {
      method: 'GET',
      path: `/api/v1/figures?dimension=city&from=${on}&to=${on}&counts=valid&statistics=response&excluded=with`,
      headers: headersOf('analyst'),
    })
    return (JSON.parse(text) as { rows: { counts: { valid: number } }[] }).rows[0]?.counts.valid ?? 0
  }
  const intake = closedLoop(bench.port, 2, waiting.length / 2, (ask) => once(ask, register(fleet)))
  const times: number[] = []
  for (const { orderId, on } of waiting) {
    const before = await called(on)
    const { status, text } = await send(bench.port, undefined, {
      method: 'POST',
      path: `/api/v1/orders/${orderId}/record-callback`,
      headers: headersOf('callback-agent'),
      body: JSON.stringify(answers),
    })
    if (status !== 200) throw new Error(`record-callback: ${status} ${text.slice(0, 200)}`)
    const at = performance.now()
    while ((await called(on)) === before && performance.now() - at < 30_000)
      await new Promise((resolve) => setTimeout(resolve, 20))
    times.push(performance.now() - at)
  }
  const { perSecond } = await intake
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  say(
    `callback recorded → in the figures, ${times.length} looks at ${perSecond.toFixed(0)} intakes a second: p50 ${at(0.5).toFixed(0)} p99 ${at(0.99).toFixed(0)} ms`,
  )
  return { looks: times.length, intakePerSecond: perSecond, p50Ms: at(0.5), p99Ms: at(0.99) }
}
