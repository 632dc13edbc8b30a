import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

/** The holder touches its lock this often; a lock not touched for STALE_MS has lost its holder. */
const HEARTBEAT_MS = 2_000;
const STALE_MS = 30_000;
const POLL_MS = 150;

/**
 * Runs `work` while holding the lock file `path`, so that commands started beside each other in one
 * checkout (`npm start` and `npm test` in a clean clone) do not install or build over one another.
 * A lock whose process is gone, or whose heartbeat stopped (other machine, reused process id), is taken over.
 * @template T
 * @param {string} path absolute path of the lock file
 * @param {() => Promise<T>} work
 * @param {(holder: string) => void} [onWait] told once, with who holds it, when we have to wait
 * @returns {Promise<T>}
 */
export async function withLock(path, work, onWait = () => {}) {
  const token = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() });
  mkdirSync(dirname(path), { recursive: true });
  let hasWaited = false;
  while (!take(path, token)) {
    if (!hasWaited) onWait(read(path) ?? 'another process');
    hasWaited = true;
    await pause(POLL_MS);
  }
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS);
  const release = () => {
    if (read(path) === token) rmSync(path, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.removeListener('exit', release);
    release();
  }
}

/** @param {string} path @param {string} token @returns {boolean} whether the lock is ours now */
function take(path, token) {
  try {
    writeFileSync(path, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  const held = read(path);
  if (held !== undefined && isStale(path, held)) clear(path, held);
  return false;
}

/** @param {string} path @param {string} held @returns {boolean} */
function isStale(path, held) {
  try {
    if (Date.now() - statSync(path).mtimeMs > STALE_MS) return true;
    const { pid, host } = JSON.parse(held);
    if (host !== hostname()) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // ESRCH: no such process. Anything else (no right to signal it, lock half written or just gone): not ours to judge.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

/**
 * Moves the stale lock aside and looks at what was moved: when another waiter was quicker and the lock
 * is already a living one, it is put back.
 * @param {string} path @param {string} held
 */
function clear(path, held) {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (read(aside) !== held) linkSync(aside, path);
  } catch {
    // Somebody else cleared it first, or has taken it since: the next try sees what is there.
  }
  rmSync(aside, { force: true });
}

/** @param {string} path @returns {string | undefined} */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function touch(path) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The lock was taken away by hand; the work goes on, it only is no longer guarded.
  }
}
