import pg from 'pg'
import { VirtualClock, fireDueClocks, machineClock, openCity } from '@shaoying/application'
import { randomBytes } from 'node:crypto'

export interface ClockResult {
  readonly openClocks: number
  /** One look at what is due when nothing is: median of 200. */
  readonly idleLookMs: number
  /** Clocks fired a second when many are due at once. */
  readonly firedPerSecond: number
  readonly fired: number
}

/**
 * What a million open clocks cost: copies of one open order with a deadline far away are put beside the real
 * ones, then the worker looks, and then fires those of the real ones.
 */
export async function measureOpenClocks(
  databaseUrl: string,
  packFolder: string,
  openClocks: number,
): Promise<ClockResult> {
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  const { rows } = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'order_state'::regclass and attnum > 0 and not attisdropped order by attnum`,
  )
  const values: Readonly<Record<string, string>> = {
    order_id: 'gen_random_uuid()',
    order_number: `'C' || n`,
    next_due_at: `'2099-01-01T00:00:00Z'::timestamptz + n * interval '1 second'`,
    state: `'{}'::jsonb`,
  }
  const columns = rows.map(({ name }) => name)
  await owner.query(
    `insert into order_state (${columns.join(', ')}) select ${columns.map((name) => values[name] ?? `t.${name}`).join(', ')}
     from (select * from order_state where open and next_due_at is not null limit 1) t, generate_series(1, $1::int) n`,
    [openClocks],
  )
  await owner.query('analyze order_state')
  await owner.end()
  const clock = new VirtualClock(machineClock.now())
  const city = await openCity({
    databaseUrl,
    packFolder,
    vaultKeys: [{ id: 'bench', secret: randomBytes(32) }],
    time: clock,
    poolSize: 10,
    serverName: 'bench',
    log: () => undefined,
    onFault: () => undefined,
  })
  try {
    const parts = { ...city, onFault: () => undefined }
    const looks: number[] = []
    for (let look = 0; look < 200; look += 1) {
      const at = performance.now()
      await fireDueClocks(parts)
      looks.push(performance.now() - at)
    }
    clock.advanceTo(new Date(Date.now() + 40 * 86_400_000).toISOString().replace(/\.\d+Z$/u, 'Z'))
    const startedAt = performance.now()
    const tick = await fireDueClocks(parts)
    const seconds = (performance.now() - startedAt) / 1000
    looks.sort((a, b) => a - b)
    return {
      openClocks,
      idleLookMs: looks[100]!,
      fired: tick?.fired ?? 0,
      firedPerSecond: (tick?.fired ?? 0) / seconds,
    }
  } finally {
    await city.close()
  }
}
