import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inCheckout } from './checkout.mjs'

const NOT_SOURCE = new Set(['node_modules', 'dist', '.data', '.cache'])

/**
 * One hash over path, size and time of change of every source file below the given places: cheap
 * enough to take at every start, and different as soon as a file is edited, added or removed.
 * @param {string[]} places files or folders, from the checkout's root; absent ones count as empty
 * @returns {string} hex
 */
export function fingerprint(places) {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const line of linesOf(inCheckout(place))) hash.update(line)
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {Generator<string>} */
function* linesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return
  if (!found.isDirectory()) {
    yield `${path}\t${found.size}\t${found.mtimeMs}\n`
    return
  }
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (NOT_SOURCE.has(entry.name) || entry.name.includes('.test.')) continue
    if (entry.isDirectory() || entry.isFile()) yield* linesOf(join(path, entry.name))
  }
}
