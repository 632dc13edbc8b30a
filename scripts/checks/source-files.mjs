import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKOUT } from '../checkout.mjs'

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.data', '.cache', 'artefacts'])

/**
 * Paths of all files of the house, from its root and with `/` on every system, in a stable order.
 * Walked, not asked of git, so that the checks run in an unpacked archive too.
 * @param {RegExp} [wanted] matched against the path
 * @param {string} [below] folder to begin at
 * @returns {string[]}
 */
export function sourceFiles(wanted = /./, below = '') {
  if (!existsSync(join(CHECKOUT, below))) return []
  return readdirSync(join(CHECKOUT, below), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) return sourceFiles(wanted, path)
      return entry.isFile() && wanted.test(path) ? [path] : []
    })
}

/** @param {string} path from the root @returns {string} */
export const readSource = (path) => readFileSync(join(CHECKOUT, path), 'utf8')

/** Our own code, of every kind. */
export const CODE = /[.](ts|tsx|mjs)$/
export const TEST_CODE = /[.]test[.]tsx?$/
