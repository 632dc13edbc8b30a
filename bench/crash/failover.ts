import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { addressOfBoth, PlainServer } from '../../packages/store/testing/server-pair.ts'
import type { Fault } from './round.ts'
import { pause } from './standing.ts'

/** The pair of the run: first the primary of the moment, then its standby. */
let pair: readonly [PlainServer, PlainServer]
let databaseUrl = ''
const vaultKey = randomBytes(32).toString('base64')

/**
 * The database machine is lost under load: a primary whose commits wait for a standby is killed whole, the standby is
 * promoted, the servers find it by themselves. Afterwards the killed one is made anew as the standby of the other.
 */
export const failover: Fault = {
  name: 'failover',
  what: 'SIGKILL of the primary under load, its synchronous standby promoted',
  async place() {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'shaoying-failover-'))
    chmodSync(dataDir, 0o711)
    const [first, second] = [
      new PlainServer(path.join(dataDir, 'first')),
      new PlainServer(path.join(dataDir, 'second')),
    ]
    pair = [first, second]
    await first.start()
    await first.createDatabase()
    await second.follow(first)
    await first.waitFor(second)
    databaseUrl = addressOfBoth(first, second)
    return {
      dataDir,
      databaseUrl: () => databaseUrl,
      release: async () => {
        for (const server of pair)
          await server.stop().catch((error: unknown) => void process.stderr.write(`${String(error)}\n`))
        await rm(dataDir, { recursive: true, force: true })
      },
    }
  },
  environment: () => ({ DATABASE_URL: databaseUrl, VAULT_KEY: vaultKey, DEMO_ACCOUNTS: 'yes' }),
  async run({ number, ledger, standing, expect }) {
    const [primary, standby] = pair
    const load = ledger.load(standing)
    await pause(2000 + ((number * 7919) % 900))
    expect(await isWaitedFor(primary, standby), 'commits wait for the standby')
    const before = ledger.acknowledged.length
    primary.kill()
    const killedAt = performance.now()
    await standby.promote()
    pair = [standby, primary]
    for (let waited = 0; waited < 60_000 && ledger.acknowledged.length < before + 50; waited += 50) await pause(50)
    const outageMs = performance.now() - killedAt
    expect(ledger.acknowledged.length >= before + 50, 'appeals are taken again by the promoted one')
    await load.stop()
    process.stderr.write(
      `failover ${number + 1}: ${before} acknowledged before, fifty more within ${outageMs.toFixed(0)} ms of the kill\n`,
    )
    await ledger.settle(standing)
    await primary.follow(standby)
    await standby.waitFor(primary)
  },
}

function isWaitedFor(primary: PlainServer, standby: PlainServer): Promise<boolean> {
  return primary.asSuperuser(
    async (client) =>
      (
        await client.query(
          `select from pg_stat_replication where application_name = $1 and sync_state in ('sync', 'quorum')`,
          [standby.name],
        )
      ).rowCount === 1,
  )
}
