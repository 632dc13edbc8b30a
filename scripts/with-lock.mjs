import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'

const POLL_MS = 150
/** The holder touches its lock this often; one not touched for STALE_MS has lost its holder. */
const HEARTBEAT_MS = 2_000
const STALE_MS = 30_000
/** How long a child that outlived its killed holder is waited for; then its process id may be somebody else's. */
const ORPHAN_MS = 600_000

/**
 * @typedef {object} Holder
 * @property {string} id
 * @property {string} host
 * @property {number} pid
 * @property {number[]} children processes that work for the holder and may outlive it
 */

/**
 * Runs `work` while holding the lock file `path`, so that commands started beside each other in one
 * checkout (`npm start` and `npm test` in a clean clone) do not install or build over one another.
 * The lock of a process that is gone is taken over, once the children it named are gone too.
 * @template T
 * @param {string} path absolute path of the lock file
 * @param {(nameChild: (pid: number) => void) => Promise<T>} work
 * @param {() => void} [onWait] told once when somebody else holds it
 * @returns {Promise<T>}
 */
export async function withLock(path, work, onWait = () => {}) {
  /** @type {Holder} */
  const self = { id: randomUUID(), host: hostname(), pid: process.pid, children: [] }
  for (let round = 0; !take(path, self); round++) {
    if (round === 1) onWait()
    await pause(POLL_MS)
  }
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS)
  const release = () => {
    if (read(path)?.id === self.id) rmSync(path, { force: true })
  }
  process.once('exit', release)
  try {
    return await work((pid) => {
      self.children.push(pid)
      writeWhole(path, self)
    })
  } finally {
    clearInterval(heartbeat)
    process.removeListener('exit', release)
    release()
  }
}

/** @param {string} path @param {Holder} self @returns {boolean} whether the lock is ours now */
function take(path, self) {
  const draft = `${path}.${self.id}`
  try {
    // Linked from a complete draft, so that nobody ever reads half a lock.
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, JSON.stringify(self))
    linkSync(draft, path)
    return true
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? ''
    if (['EACCES', 'EPERM', 'EROFS'].includes(code))
      throw new Error(mayNotWrite(dirname(dirname(path))), { cause: error })
    if (code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const held = read(path)
  if (held !== undefined && isStale(path, held)) clear(path, held)
  return false
}

/** @param {string} folder */
const mayNotWrite = (folder) =>
  `${folder} has to be installed or built anew, but you may not write there: run \`npm run build\` as its owner first.`

/** @param {string} path @param {Holder} held @returns {boolean} */
function isStale(path, held) {
  const touchedMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  if (touchedMs === undefined) return false
  const ageMs = Date.now() - touchedMs
  if (held.host !== hostname()) return ageMs > STALE_MS
  if (ageMs < STALE_MS && isAlive(held.pid)) return false
  return ageMs > ORPHAN_MS || !held.children.some(isAlive)
}

/** @param {number} pid @returns {boolean} */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * Moves the stale lock aside and looks at what was moved: when another waiter was quicker and the lock
 * is already a living one, it is put back.
 * @param {string} path @param {Holder} held
 */
function clear(path, held) {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
    if (read(aside)?.id !== held.id) linkSync(aside, path)
  } catch {
    // Somebody else cleared it first, or has taken it since: the next try sees what is there.
  }
  rmSync(aside, { force: true })
}

/** @param {string} path @param {Holder} self */
function writeWhole(path, self) {
  const draft = `${path}.${self.id}`
  writeFileSync(draft, JSON.stringify(self))
  renameSync(draft, path)
}

/** @param {string} path @returns {Holder | undefined} */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string} path */
function touch(path) {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // The lock was taken away by hand; the work goes on, it only is no longer guarded.
  }
}
