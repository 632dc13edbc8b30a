import { demandNode } from './node-version.mjs'

/**
 * What every command needs before it can begin: a Node that will do, and the packages of the lock file.
 * Imports nothing from node_modules and, before the version is checked, nothing that old Nodes lack.
 * @param {(line: string) => void} [say]
 */
export async function setUp(say = console.error) {
  demandNode()
  const { ensureInstalled } = await import('./ensure-installed.mjs')
  await ensureInstalled(say)
}
