import process from 'node:process'

/** Oldest Node that runs Shaoying; the same number stands in package.json under `engines`. */
const OLDEST = [20, 19]

/**
 * Says in one sentence what is wrong with this Node, or nothing when it will do.
 * Uses only what old Nodes have too: it must be able to speak on the versions it turns away.
 * @param {string} version e.g. `20.19.0`
 * @returns {string | undefined}
 */
export function whatIsWrongWithNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isNewEnough = major > (OLDEST[0] ?? 0) || (major === OLDEST[0] && minor >= (OLDEST[1] ?? 0))
  if (isNewEnough) return undefined
  return `Shaoying needs Node ${OLDEST.join('.')} or newer and this is Node ${version}: install a newer one from https://nodejs.org and try again.`
}

/** Ends the process with the sentence when this Node is too old. */
export function demandNode() {
  const complaint = whatIsWrongWithNode(process.versions.node)
  if (complaint === undefined) return
  console.error(complaint)
  process.exit(1)
}
