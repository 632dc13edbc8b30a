import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addSeconds, startOfDay } from '@shaoying/domain'
import { loadSettings, runServer } from '@shaoying/server'
import { expect, it } from 'vitest'
import { cityOfServer } from '../apps/cli/simulation/city-of-server.ts'
import { runSimulation } from '../apps/cli/simulation/run-simulation.ts'

const home = path.resolve(import.meta.dirname, '..')

/** What happened in a city of its own, without what differs by nature: ids, hashes, requests. */
async function lived(
  seed: number,
  startAt: string | null,
): Promise<{ readonly startAt: string; readonly facts: readonly string[]; readonly orders: readonly string[] }> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'shaoying-seed-'))
  const environment = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    CITY_PACK: path.join(home, 'packs/small'),
    RATE_LIMITS: 'off',
    VIRTUAL_CLOCK: 'on',
    DEMO_ACCOUNTS: 'no',
    LOG_LEVEL: 'silent',
  }
  const server = await runServer({ settings: loadSettings(environment, () => undefined), say: () => undefined })
  try {
    const { pool, registry, time } = server.opened.city
    const { rules, on } = registry.today(time.now())
    const from = startAt ?? addSeconds(startOfDay(on, rules.calendar), 2 * 86_400)
    const city = cityOfServer(server)
    await city.passTime(from)
    await runSimulation(city, { seed, startAt: from, days: 2, callsPerDay: 12, rules, realWords: [] })
    const facts = await pool.query<{ fact: string }>(
      "select at || ' ' || stream_kind || ' ' || kind || ' ' || coalesce(unit_id, '') as fact from event where stream_kind in ('order', 'whistle') order by 1",
    )
    const orders = await pool.query<{ line: string }>(
      "select order_number || ' ' || title || ' ' || situation || ' ' || coalesce(lead_unit_id, '') as line from order_state order by 1",
    )
    return { startAt: from, facts: facts.rows.map(({ fact }) => fact), orders: orders.rows.map(({ line }) => line) }
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

it('the same seed gives the same days: the same orders with the same facts at the same moments; another seed gives others', async () => {
  const first = await lived(7, null)
  expect(first.facts.length).toBeGreaterThan(100)
  const again = await lived(7, first.startAt)
  expect(again.orders).toEqual(first.orders)
  expect(again.facts).toEqual(first.facts)
  expect((await lived(8, first.startAt)).facts).not.toEqual(first.facts)
}, 300_000)
