import { mkdirSync } from 'node:fs'
import process from 'node:process'
import { inCheckout } from './checkout.mjs'
import { checkAudit } from './checks/audit.mjs'
import { checkCoverageTable } from './checks/coverage-table.mjs'
import { checkLeaks } from './checks/leaks.mjs'
import { checkLockFile } from './checks/lock-file.mjs'
import { checkNames } from './checks/names.mjs'
import { checkSizes } from './checks/sizes.mjs'
import { checkSoftSpots } from './checks/soft-spots.mjs'
import { sourceFiles } from './checks/source-files.mjs'
import { runCommand } from './run-command.mjs'
import { runTests } from './run-tests.mjs'

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 * @property {string} [note] stands on the step's line
 * @property {string} [output] shown when something failed
 */

/**
 * @typedef {object} Step
 * @property {string} name as in `npm test -- <name>`
 * @property {string} what the rule it keeps, for `npm test -- --list`
 * @property {() => Promise<Outcome>} run
 */

/** @param {string} program @param {string[]} words @returns {() => Promise<Outcome>} */
const command = (program, words) => async () => {
  const { code, output } = await runCommand(program, words)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output }
}

/** @param {() => Promise<import('./checks/check-result.js').CheckResult>} look @returns {() => Promise<Outcome>} */
const check = (look) => async () => {
  const { problems, note = '' } = await look()
  return {
    passed: problems.length === 0 ? 1 : 0,
    failed: problems.length === 0 ? 0 : 1,
    note,
    output: `${problems.join('\n')}\n`,
  }
}

/** @param {string} project @param {string} name */
function typesOf(project, name) {
  mkdirSync(inCheckout('.cache'), { recursive: true })
  const remembered = ['--incremental', '--tsBuildInfoFile', inCheckout('.cache', `${name}.tsbuildinfo`)]
  return command('tsc', ['-p', project, '--noEmit', '--pretty', 'false', ...remembered])
}

/** squawk reads the migrations in the order in which they run. @returns {Promise<Outcome>} */
async function lintMigrations() {
  const files = sourceFiles(/[.]sql$/, 'packages/store/migrations')
  if (files.length === 0) return { passed: 1, failed: 0, note: 'no migrations yet' }
  const outcome = await command('squawk', ['--config', '.squawk.toml', '--reporter', 'gcc', ...files])()
  return { ...outcome, note: `${files.length} migrations` }
}

/** @param {string} config @returns {() => Promise<Outcome>} */
const cruise = (config) => () => {
  const folders = ['packages', 'apps', 'journeys', 'bench'].filter(
    (folder) => sourceFiles(/[.]tsx?$/, folder).length > 0,
  )
  return command('depcruise', ['--config', config, ...folders])()
}

/** What is shipped is what starts. @returns {Promise<Outcome>} */
async function checkBundle() {
  const startedAt = performance.now()
  const { ensureBuilt } = await import('./ensure-built.mjs')
  try {
    await ensureBuilt()
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) }
  }
  const outcome = await command(process.execPath, ['dist/shaoying.mjs', '--help'])()
  return { ...outcome, note: `${((performance.now() - startedAt) / 1000).toFixed(1)} s` }
}

/** Loaded late: it brings the compiler with it. */
const purity = async () => (await import('./checks/domain-purity.mjs')).checkDomainPurity()

/** Loaded late, for the same reason. */
const patterns = async () => (await import('./checks/slow-patterns.mjs')).checkSlowPatterns()

/** @returns {Promise<Outcome>} */
async function demandLock() {
  const { code, output } = await runCommand('npm', ['ci', '--dry-run', '--ignore-scripts', '--loglevel', 'error'])
  if (code !== 0) return { passed: 0, failed: 1, output }
  return check(async () => checkLockFile())()
}

/** Everything `npm test` looks at but the tests; checks may run beside each other. @type {Step[]} */
export const CHECKS = [
  { name: 'types', what: 'the code is well typed', run: typesOf('tsconfig.json', 'types') },
  {
    name: 'types-domain',
    what: 'the domain knows no file and no browser',
    run: typesOf('packages/domain/tsconfig.json', 'types-domain'),
  },
  { name: 'types-scripts', what: 'the scripts are well typed', run: typesOf('scripts/tsconfig.json', 'types-scripts') },
  { name: 'types-desk', what: 'the desk is well typed', run: typesOf('apps/desk/tsconfig.json', 'types-desk') },
  { name: 'types-portal', what: 'the portal is well typed', run: typesOf('apps/portal/tsconfig.json', 'types-portal') },
  { name: 'lint', what: 'nothing suspicious, nothing unused', run: command('oxlint', ['--deny-warnings', '.']) },
  {
    name: 'format',
    what: 'the code is laid out alike',
    run: command('biome', ['format', '--max-diagnostics=none', '.']),
  },
  { name: 'layers', what: 'dependencies run one way, without circles', run: cruise('.dependency-cruiser.mjs') },
  { name: 'folders', what: 'folders have an order, without circles', run: cruise('.dependency-cruiser.folders.mjs') },
  { name: 'domain-purity', what: 'rules are told the time and leave nothing to chance', run: check(purity) },
  { name: 'dead-code', what: 'everything written is used', run: command('knip', ['--no-progress']) },
  { name: 'migrations', what: 'no migration locks a busy table', run: lintMigrations },
  { name: 'sizes', what: 'files can be read in one sitting', run: check(async () => checkSizes()) },
  { name: 'names', what: 'files are named after what they do', run: check(async () => checkNames()) },
  { name: 'soft-spots', what: 'nothing postponed or silenced', run: check(async () => checkSoftSpots()) },
  { name: 'leaks', what: 'no secrets, no paths of one machine', run: check(async () => checkLeaks()) },
  { name: 'lock', what: 'everybody installs the same', run: demandLock },
  { name: 'audit', what: 'no package with a known grave hole', run: checkAudit },
  { name: 'patterns', what: 'no pattern that a text can make slow', run: check(patterns) },
  { name: 'coverage', what: 'docs/coverage.md claims what is there', run: check(async () => checkCoverageTable()) },
  { name: 'bundle', what: 'the bundle builds and starts', run: checkBundle },
]

/** @type {Step} */
export const TESTS = {
  name: 'tests',
  what: 'the rules hold',
  run: () => runTests(inCheckout('.cache', `tests-${process.pid}.json`)),
}
