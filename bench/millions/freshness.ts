import { send } from '../http-load.ts'
import { closedLoop } from '../load/closed-loop.ts'
import { once } from '../load/errands.ts'
import { register, type Fleet } from '../scenarios.ts'
import { say, type Bench } from '../bench-parts.ts'
import type { Asked } from './questions.ts'

export interface Freshness {
  readonly looks: number
  readonly intakePerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** How long until what was recorded stands in the figures on the API, while others register: a channel nobody else uses is looked at. */
export async function measureFreshness(bench: Bench, { tokens, streetIds }: Asked, looks = 60): Promise<Freshness> {
  const fleet: Fleet = { tokens, streetId: streetIds[0]!, placeId: streetIds[0]!, categoryId: '0101-01' }
  const headers = { authorization: `Bearer ${tokens['analyst']}`, accept: 'application/json' }
  const counted = async (): Promise<number> => {
    const { text } = await send(bench.port, undefined, { method: 'GET', path: '/api/v1/figures?dimension=channel&period=today&key=mobile_desk', headers })
    return (JSON.parse(text) as { rows: { counts: { orders: number } }[] }).rows[0]?.counts.orders ?? 0
  }
  const intake = closedLoop(bench.port, 2, 30, (ask) => once(ask, register(fleet)))
  const times: number[] = []
  for (let look = 0; look < looks; look += 1) {
    const before = await counted()
    const asked = register(fleet)
    await send(bench.port, undefined, { ...asked, body: JSON.stringify({ ...(JSON.parse(asked.body!) as object), channel: 'mobile_desk' }) })
    const at = performance.now()
    while ((await counted()) === before && performance.now() - at < 30_000) await new Promise((resolve) => setTimeout(resolve, 20))
    times.push(performance.now() - at)
  }
  const { perSecond } = await intake
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  say(`recorded → in the figures, at ${perSecond.toFixed(0)} intakes a second: p50 ${at(0.5).toFixed(0)} p99 ${at(0.99).toFixed(0)} ms`)
  return { looks, intakePerSecond: perSecond, p50Ms: at(0.5), p99Ms: at(0.99) }
}
