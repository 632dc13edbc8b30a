import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { runCommand } from './run-command.mjs'

/**
 * @typedef {object} TestFile
 * @property {string} status
 * @property {{ status: string }[]} assertionResults
 */

/**
 * Runs vitest and counts single tests. A file that could not even be loaded counts as one failure, and so does a run
 * that ended badly without naming a test (the database did not start, something was thrown outside of every test).
 * @param {string} report path for vitest's own report; removed again
 * @returns {Promise<import('./steps.mjs').Outcome>}
 */
export async function runTests(report) {
  mkdirSync(dirname(report), { recursive: true })
  const { code, output } = await runCommand('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const files = readReport(report)
  rmSync(report, { force: true })
  return { ...count(files, code), output }
}

/** @param {TestFile[]} files @param {number} code vitest's exit code */
export function count(files, code) {
  const results = files.flatMap((file) => file.assertionResults.map(({ status }) => status))
  const of = (/** @type {string} */ status) => results.filter((each) => each === status).length
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  const named = of('failed') + broken
  return {
    passed: of('passed'),
    failed: named === 0 && code !== 0 ? 1 : named,
    skipped: results.length - of('passed') - of('failed'),
    note: `${files.length} files`,
  }
}

/** @param {string} path @returns {TestFile[]} */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).testResults
  } catch {
    return []
  }
}
