import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { endOrphans } from './orphans.ts'
import type { Place } from './place.ts'
import { clearLeftoverNote, findPostmaster, type Postmaster } from './postmaster.ts'
import { serverEnvironment, type ServerAccount } from './server-account.ts'
import { accessRules, serverSettings } from './settings.ts'

const logLimitBytes = 20 * 1024 * 1024
/** A killed server's last process may hold on for a minute where we cannot end it (see `endOrphans`). */
const orphanPatienceMilliseconds = 90_000

/**
 * Starts the server process and waits until it accepts connections; call it under the folder lock. The process is
 * detached: Ctrl-C in the terminal reaches the application, which then stops it in order.
 */
export async function launchServer(
  place: Place,
  binaries: Binaries,
  account: ServerAccount,
  overrides?: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const startedAt = performance.now()
  rotateLog(place.log)
  await clearLeftoverNote(place.cluster)
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(place.port)
    writeFileSync(place.configuration, serverSettings(port, overrides), { mode: 0o644 })
    writeFileSync(place.access, accessRules, { mode: 0o644 })
    const before = existsSync(place.log) ? statSync(place.log).size : 0
    const child = spawnServer(place, binaries, account)
    const running = await waitUntilReady(place.cluster, child)
    if (running) {
      child.unref()
      writeFileSync(place.port, String(port))
      return running
    }
    const told = readFileSync(place.log).subarray(before).toString('utf8')
    const reason = complaint(told)
    // Somebody took the port between our look and the server's, or ended it on the way up: again.
    if (attempt < 3 && (told.includes('could not bind') || child.signalCode !== null || reason === undefined)) continue
    if (told.includes('is still in use') && performance.now() - startedAt < orphanPatienceMilliseconds) {
      await endOrphans(place.cluster)
      await sleep(200)
      continue
    }
    throw new Error(
      `PostgreSQL did not start on ${place.cluster}: ${reason ?? told.trim().split('\n').at(-1)} (log: ${place.log}).`,
    )
  }
}

function spawnServer(place: Place, binaries: Binaries, account: ServerAccount): ChildProcess {
  const log = openSync(place.log, 'a', 0o600)
  const args = ['-D', place.cluster, '-c', `config_file=${place.configuration}`, '-c', `hba_file=${place.access}`]
  const child = spawn(binaries.postgres, args, {
    ...account.switch,
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return child
}

async function waitUntilReady(cluster: string, child: ChildProcess): Promise<Postmaster | undefined> {
  let gone = false
  child.once('exit', () => (gone = true))
  child.once('error', () => (gone = true))
  while (!gone) {
    const running = await findPostmaster(cluster)
    if (running && running.pid === child.pid) return running
    await sleep(20)
  }
  return undefined
}

/** The port used last time, so that addresses stay valid; another free one when it is taken. */
async function choosePort(file: string): Promise<number> {
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const isUsable = Number.isInteger(last) && last > 0 && last < 65_536
  return (isUsable ? await tryListen(last) : undefined) ?? (await tryListen(0)) ?? fail()
}

function tryListen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}

function fail(): never {
  throw new Error('No free port on 127.0.0.1 for the database.')
}

/** The first fatal line says why; what follows only says that it stopped. Undefined when it was told to stop. */
function complaint(log: string): string | undefined {
  const lines = log.split('\n').filter((line) => /\b(FATAL|PANIC|could not|error while loading)/.test(line))
  return lines[0]?.replace(/^.*?(FATAL|PANIC|LOG):\s*/, '')
}

function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > logLimitBytes) renameSync(file, `${file}.1`)
}
