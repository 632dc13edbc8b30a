import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { isPostgres } from '../embedded/process-identity.ts'
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts'
import { queryOnce, temporaryServer } from './temporary-server.ts'

/**
 * Three processes at a time share one data folder for `seconds`, while users of the server and the server itself are
 * killed at random moments; then every row that was reported as committed is looked for. Run by hand:
 * `npm run kill-at-random -w @shaoying/store -- 90`. Exit code 1 when a row is lost or a start failed.
 */
const seconds = Number(process.argv[2] ?? 30)
const { dataDir, remove } = temporaryServer()
const log = (): void => undefined
const committed: string[] = []
const count = { users: 0, usersKilled: 0, serversKilled: 0, failedStarts: 0 }
const isOver = (
  (until: number) => () =>
    performance.now() > until
)(performance.now() + seconds * 1000)

async function useServer(): Promise<void> {
  const script = path.join(import.meta.dirname, 'insert-in-process.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaint = ''
  createInterface(child.stdout).on('line', (id) => committed.push(id))
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const killing = Math.random() < 0.6 ? setTimeout(() => child.kill('SIGKILL'), Math.random() * 4000) : undefined
  await once(child, 'close')
  clearTimeout(killing)
  count.users += 1
  if (child.signalCode === 'SIGKILL') count.usersKilled += 1
  else if (child.exitCode !== 0) {
    count.failedStarts += 1
    console.error(complaint)
  }
}

async function killServers(): Promise<void> {
  while (!isOver()) {
    await sleep(Math.random() * 5000)
    const file = path.join(dataDir, 'cluster/postmaster.pid')
    const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0
    if (!isPostgres(pid)) continue
    process.kill(pid, Math.random() < 0.5 ? 'SIGKILL' : 'SIGQUIT')
    count.serversKilled += 1
  }
}

async function keepUsing(): Promise<void> {
  while (!isOver()) await useServer()
}

const first = await startEmbeddedPostgres({ dataDir, log })
await queryOnce(first.url, 'CREATE TABLE committed (id text PRIMARY KEY)')
await Promise.all([keepUsing(), keepUsing(), keepUsing(), killServers()])
const last = await startEmbeddedPostgres({ dataDir, log })
const found = new Set((await queryOnce<{ id: string }>(last.url, 'SELECT id FROM committed')).map((row) => row.id))
const lost = committed.filter((id) => !found.has(id)).length
console.log({ ...count, committed: committed.length, lost })
await Promise.all([first.stop(), last.stop()])
await remove()
process.exit(lost + count.failedStarts > 0 ? 1 : 0)
