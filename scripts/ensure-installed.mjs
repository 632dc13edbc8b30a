import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { inCheckout } from './checkout.mjs'
import { withLock } from './with-lock.mjs'

const STAMP = inCheckout('node_modules/.shaoying-installed')
const LOCK_FILE = inCheckout('package-lock.json')
const AFTER_FAILURE = 'What it said stands above. It is safe to run the command again.'
/** npm's own note of what it put into node_modules, written as the last step of an install. */
const NPM_NOTE = inCheckout('node_modules/.package-lock.json')

/**
 * Runs `npm ci` when node_modules is missing, half done or not what the lock file says.
 * Safe to interrupt and to run beside itself.
 * @param {(line: string) => void} say
 */
export async function ensureInstalled(say) {
  if (isInstalled()) return
  const onWait = () => say('Another command is installing the packages; waiting for it.')
  await withLock(
    inCheckout('.cache/install.lock'),
    async (nameChild) => {
      if (isInstalled()) return
      say('Installing the packages named in package-lock.json …')
      // Gone before npm begins, so that an interrupted install is never taken for a finished one.
      rmSync(STAMP, { force: true })
      rmSync(NPM_NOTE, { force: true })
      await runNpmCi(nameChild)
      writeFileSync(STAMP, lockHash())
    },
    onWait,
  )
}

const lockHash = () => createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex')

/** @returns {boolean} */
function isInstalled() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash()) return true
  if (!isWhatTheLockSays()) return false
  // Installed by hand (`npm install`): as good as ours, remember it.
  try {
    writeFileSync(STAMP, lockHash())
  } catch {
    // Not our folder to write to; comparing again next time costs little.
  }
  return true
}

/** Compares npm's note with the lock file; packages of other platforms may be absent. */
function isWhatTheLockSays() {
  if (!existsSync(NPM_NOTE)) return false
  const wanted = packagesOf(LOCK_FILE)
  const present = packagesOf(NPM_NOTE)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    return found === undefined
      ? entry.optional === true
      : found.version === entry.version && found.integrity === entry.integrity
  })
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/** @param {(pid: number) => void} nameChild @returns {Promise<void>} */
function runNpmCi(nameChild) {
  const npm = process.env['npm_execpath']?.endsWith('npm-cli.js')
    ? [process.execPath, process.env['npm_execpath']]
    : ['npm']
  const [command = 'npm', ...first] = npm
  const cache = whereNpmMayCache()
  const options = ['ci', '--no-audit', '--no-fund', ...(cache === undefined ? [] : ['--cache', cache])]
  const child = spawn(command, [...first, ...options], {
    cwd: inCheckout(),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (child.pid !== undefined) nameChild(child.pid)
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  process.on('SIGINT', pass).on('SIGTERM', pass)
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new Error('npm was not found: it comes with Node, see https://nodejs.org.')))
    child.once('close', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      if (code === 0) resolve()
      else
        reject(
          new Error(
            `Installing the packages did not finish (npm ci: ${signal ?? `exit code ${code}`}). ${AFTER_FAILURE}`,
          ),
        )
    })
  })
}

/**
 * npm's usual cache, or one inside the checkout when that may not be written
 * (no home folder, a service account, a cache left behind by root).
 * @returns {string | undefined} undefined: npm's own choice is fine
 */
function whereNpmMayCache() {
  const usual = process.env['npm_config_cache'] ?? join(homedir(), '.npm')
  try {
    mkdirSync(usual, { recursive: true })
    for (const path of [
      usual,
      join(usual, '_cacache'),
      join(usual, '_cacache/tmp'),
      join(usual, '_cacache/index-v5'),
    ]) {
      if (existsSync(path)) accessSync(path, constants.W_OK)
    }
    return undefined
  } catch {
    return inCheckout('.cache/npm')
  }
}
