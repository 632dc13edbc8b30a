import { isPostgres } from './process-identity.ts'
import { readPostmasterNote } from './postmaster.ts'

const everyMilliseconds = 2000

/**
 * Looks every two seconds whether the server was killed (its note is there, its process is not) and has it revived.
 * A server that was stopped in order has taken its note away and is left alone. Does not keep the process alive.
 * Answers how to end the watch.
 */
export function watchServer(cluster: string, revive: () => Promise<void>, log: (line: string) => void): () => void {
  let isReviving = false
  const look = async (): Promise<void> => {
    const note = readPostmasterNote(cluster)
    if (isReviving || !note || isPostgres(note.pid)) return
    isReviving = true
    log(`PostgreSQL (process ${note.pid}) was killed; starting it again.`)
    // Backends of the killed server may hold its memory for a moment; then the next look tries again.
    await revive().catch((error: Error) => log(error.message))
    isReviving = false
  }
  const timer = setInterval(() => void look(), everyMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
