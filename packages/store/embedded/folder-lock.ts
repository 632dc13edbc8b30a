import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { identifyProcess, isRunning } from './process-identity.ts'

const free = 'free'
const pollMilliseconds = 40
const giveUpAfterMilliseconds = 300_000

/**
 * Runs `work` while no other process of this machine holds the lock kept in `folder`.
 *
 * The lock is a row of numbered files; the highest one names its holder. Taking it means creating the next number,
 * which the file system grants to one process only (link fails on an existing name). The highest file is never
 * deleted, so a holder that was killed is followed without the gap that "delete the stale file, then create" has.
 * Throws after five minutes, naming the holder.
 */
export async function withFolderLock<T>(
  folder: string,
  log: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  mkdirSync(folder, { recursive: true })
  const mine = await take(folder, log)
  try {
    return await work()
  } finally {
    write(folder, free, (draft) => renameSync(draft, path.join(folder, String(mine))))
  }
}

async function take(folder: string, log: (line: string) => void): Promise<number> {
  const startedAt = performance.now()
  let told = false
  for (;;) {
    const number = tryTake(folder)
    if (typeof number === 'number') return number
    const waited = performance.now() - startedAt
    if (waited > giveUpAfterMilliseconds) {
      throw new Error(`Process ${number.holder} has held ${folder} for five minutes; stop it and start again.`)
    }
    if (waited > 3000 && !told) {
      log(`Waiting for process ${number.holder}, which is starting or stopping the database.`)
      told = true
    }
    await sleep(pollMilliseconds)
  }
}

function tryTake(folder: string): number | { holder: string } {
  const highest = highestNumber(folder)
  const holder = highest === 0 ? free : read(folder, highest)
  if (holder !== free && isRunning(holder)) return { holder: String(Number.parseInt(holder, 10)) }
  const next = highest + 1
  const identity = identifyProcess(process.pid) ?? String(process.pid)
  try {
    write(folder, identity, (draft) => linkSync(draft, path.join(folder, String(next))))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return { holder: 'unknown' }
    throw error
  }
  // A slow process may have created a number that was already passed and cleaned away: then a higher one exists.
  if (highestNumber(folder) > next) {
    rmSync(path.join(folder, String(next)), { force: true })
    return { holder: 'unknown' }
  }
  for (const old of numbers(folder)) if (old < next) rmSync(path.join(folder, String(old)), { force: true })
  return next
}

function numbers(folder: string): number[] {
  return readdirSync(folder).map(Number).filter(Number.isInteger)
}

function highestNumber(folder: string): number {
  return Math.max(0, ...numbers(folder))
}

/** A number that vanished between listing and reading was passed by a higher one: treat it as held and look again. */
function read(folder: string, number: number): string {
  try {
    return readFileSync(path.join(folder, String(number)), 'utf8').trim()
  } catch {
    return identifyProcess(process.pid) ?? ''
  }
}

/** The content is complete before the name exists, so no reader sees half of it. */
function write(folder: string, content: string, publish: (draft: string) => void): void {
  const draft = path.join(folder, `draft-${process.pid}-${performance.now()}`)
  writeFileSync(draft, content, { mode: 0o600 })
  try {
    publish(draft)
  } finally {
    rmSync(draft, { force: true })
  }
}
