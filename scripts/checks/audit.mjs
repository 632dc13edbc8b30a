import { runCommand } from '../run-command.mjs'

const GRAVE = ['high', 'critical']

/**
 * No package that runs in production has a known grave hole (`npm audit`). Where the registry cannot be asked, this is said
 * and nothing is claimed: a check that needs the network must not stop those who have none.
 * @returns {Promise<import('../steps.mjs').Outcome>}
 */
export async function checkAudit() {
  const { output } = await runCommand('npm', [
    'audit',
    '--omit=dev',
    '--json',
    '--fetch-retries=0',
    '--fetch-timeout=20000',
    '--loglevel=error',
  ])
  const holes = gravesIn(output)
  if (holes === null) return { passed: 0, failed: 0, note: 'skipped: the registry answers no audit' }
  return { passed: holes.length === 0 ? 1 : 0, failed: holes.length === 0 ? 0 : 1, output: `${holes.join('\n')}\n` }
}

/** The grave holes of a report, one a line; null when it is no report. @param {string} report @returns {string[] | null} */
export function gravesIn(report) {
  /** @type {Record<string, { severity: string, range: string }> | undefined} */
  let found
  try {
    found = JSON.parse(report.slice(report.indexOf('{'), report.lastIndexOf('}') + 1)).vulnerabilities
  } catch {
    return null
  }
  if (found === undefined) return null
  return Object.entries(found)
    .filter(([, { severity }]) => GRAVE.includes(severity))
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity}`)
}
