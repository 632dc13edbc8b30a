import { randomBytes } from 'node:crypto'
import { machineClock, openCity, reckonWindow } from '@shaoying/application'
import { isRefusal, methodOfWindow, windowPeriod } from '@shaoying/domain'
import { say } from '../bench-parts.ts'

export interface Recomputed {
  readonly windowId: string
  readonly source: 'trace' | 'figures'
  readonly orders: number
  readonly seconds: number
}

/** How long a window takes to be reckoned anew, from the trace alone and from the figures' rows. Writes nothing. */
export async function recomputeWindow(
  databaseUrl: string,
  packFolder: string,
  windowId: string,
): Promise<readonly Recomputed[]> {
  const city = await openCity({
    databaseUrl,
    packFolder,
    vaultKeys: [{ id: 'bench', secret: randomBytes(32) }],
    time: machineClock,
    poolSize: 4,
    serverName: 'bench',
    log: () => undefined,
    onFault: () => undefined,
  })
  try {
    const { rules } = city.registry.today(city.time.now())
    const method = methodOfWindow(rules.pack.assessmentMethods, windowId)
    if (!method) throw new Error(`no method for ${windowId}`)
    const found: Recomputed[] = []
    for (const source of ['trace', 'figures'] as const) {
      const startedAt = performance.now()
      const reckoned = await reckonWindow(
        city,
        { period: windowPeriod(windowId, method, rules.calendar), corrections: [] },
        { source },
      )
      if (isRefusal(reckoned)) throw new Error(reckoned.code)
      const row = {
        windowId,
        source,
        orders: reckoned.computation.orders,
        seconds: (performance.now() - startedAt) / 1000,
      }
      say(
        `window ${windowId} reckoned from the ${source}: ${row.orders} orders in ${row.seconds.toFixed(2)} s (${(row.orders / row.seconds).toFixed(0)} a second)`,
      )
      found.push(row)
    }
    return found
  } finally {
    await city.close()
  }
}
