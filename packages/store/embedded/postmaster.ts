import { existsSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isPostgres } from './process-identity.ts'

/** A running server, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

interface PostmasterNote extends Postmaster {
  readonly dataDir: string
  readonly status: string
}

const giveUpAfterMilliseconds = 300_000

/** The living server of this cluster, once it accepts connections; undefined when there is none. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const startedAt = performance.now()
  for (;;) {
    const note = readPostmasterNote(cluster)
    if (!note || !isOurs(note, cluster)) return undefined
    // A process that is just being killed still stands in the list when its port is already closed.
    if (note.status === 'ready' && (await acceptsConnections(note.port))) return { pid: note.pid, port: note.port }
    // Replaying the log of a restored backup takes as long as it takes.
    if (performance.now() - startedAt > giveUpAfterMilliseconds && !existsSync(path.join(cluster, 'recovery.signal'))) {
      throw new Error(`PostgreSQL (process ${note.pid}) has been "${note.status}" for five minutes; see its log.`)
    }
    await sleep(30)
  }
}

/**
 * Removes a `postmaster.pid` left behind by a killed server, because PostgreSQL would take it for a running one when
 * its process number now belongs to another program (common in containers, where numbers are small) or when it is
 * empty. Call it under the folder lock and before a start, never during one. It is safe: a second interlock, the
 * shared memory keyed by the folder, still stops two servers on one cluster.
 */
export async function clearLeftoverNote(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  // Empty is also how it looks for an instant while a server, whose starter was killed, is writing it.
  if (statSync(file).size === 0) await sleep(1000)
  const note = readPostmasterNote(cluster)
  if (!note || !isOurs(note, cluster)) rmSync(file, { force: true })
}

/** Waits until the server process is gone and no server is noted any more. */
export async function waitUntilStopped(cluster: string, pid: number): Promise<void> {
  const startedAt = performance.now()
  while (isPostgres(pid) && readPostmasterNote(cluster)?.pid === pid) {
    if (performance.now() - startedAt > giveUpAfterMilliseconds) {
      throw new Error(`PostgreSQL (process ${pid}) did not stop within five minutes; see its log.`)
    }
    await sleep(20)
  }
}

function acceptsConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 5000 })
    const answer = (accepted: boolean) => (): void => {
      socket.destroy()
      resolve(accepted)
    }
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false))
  })
}

/** What `postmaster.pid` says, true or not; undefined when there is none or it is not yet written. */
export function readPostmasterNote(cluster: string): PostmasterNote | undefined {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
  // Process number, data folder, start time, port, socket folder, address, shared memory, status.
  const [pid, dataDir = '', , port, , , , status = ''] = lines
  return Number(pid) > 0
    ? { pid: Number(pid), dataDir, port: Number(port), status: status.trim() || 'starting' }
    : undefined
}

function isOurs(note: PostmasterNote, cluster: string): boolean {
  const isSameFolder =
    note.dataDir === '' || (existsSync(note.dataDir) && realpathSync(note.dataDir) === realpathSync(cluster))
  return isSameFolder && isPostgres(note.pid)
}
