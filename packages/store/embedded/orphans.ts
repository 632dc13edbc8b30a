import { readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isPostgres } from './process-identity.ts'

const patienceMilliseconds = 2000

/**
 * Ends the backends a killed server left behind in this cluster: most notice within a moment, but one that waits for
 * a checkpoint holds the shared memory, and with it the next start, for a minute. Call it under the folder lock, when
 * no server runs; crash recovery follows anyway. Only Linux tells whose they are; elsewhere we wait for them.
 */
export async function endOrphans(cluster: string): Promise<void> {
  const found = processesWorkingIn(cluster)
  signal(found, 'SIGQUIT')
  const startedAt = performance.now()
  while (processesWorkingIn(cluster).length > 0 && performance.now() - startedAt < patienceMilliseconds) await sleep(50)
  signal(processesWorkingIn(cluster), 'SIGKILL')
}

/** Every PostgreSQL process works in its cluster's folder. */
function processesWorkingIn(cluster: string): number[] {
  if (process.platform !== 'linux') return []
  const folder = realpathSync(cluster)
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1)
  return pids.filter((pid) => isPostgres(pid) && workingFolder(pid) === folder)
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {
      // Gone by itself meanwhile.
    }
  }
}
