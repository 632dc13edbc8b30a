// `npm test`: every check and every test. One line for what passes, everything for what fails.
// `npm test -- lint layers` runs only the named ones, `npm test -- --list` names them.
import process from 'node:process'
import { setUp } from './set-up.mjs'

/** How many checks run beside each other; the tests run alone, they bring their own workers and a database. */
const LANES = 2

await setUp().catch((/** @type {Error} */ error) => {
  console.error(error.message)
  process.exit(1)
})
const { CHECKS, TESTS } = await import('./steps.mjs')
const steps = [...CHECKS, TESTS]
const asked = process.argv.slice(2)

if (asked.includes('--list')) {
  for (const { name, what } of steps) console.log(`${name.padEnd(16)}${what}`)
  process.exit(0)
}
const unknown = asked.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`There is no check named ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const total = { passed: 0, failed: 0, skipped: 0 }
const isAsked = (/** @type {import('./steps.mjs').Step} */ step) => asked.length === 0 || asked.includes(step.name)

/** @param {import('./steps.mjs').Step} step */
async function runStep({ name, run }) {
  const startedAt = performance.now()
  const { passed, failed, skipped = 0, note = '', output = '' } = await run().catch(asFailure)
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  const counts = passed + failed > 1 ? sayCounts({ passed, failed, skipped }) : ''
  const details = [counts, note, `${((performance.now() - startedAt) / 1000).toFixed(1)} s`].filter(Boolean).join(', ')
  console.log(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(16)}${details}`)
  if (failed > 0) console.log(output.trimEnd())
}

/** @param {Error} error @returns {import('./steps.mjs').Outcome} */
const asFailure = (error) => ({ passed: 0, failed: 1, output: error.stack ?? error.message })

/** @param {{ passed: number, failed: number, skipped: number }} counts */
function sayCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

const waiting = CHECKS.filter(isAsked)
async function lane() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await runStep(step)
}
await Promise.all(Array.from({ length: LANES }, lane))
if (isAsked(TESTS)) await runStep(TESTS)

console.log(`\n${sayCounts(total)}`)
process.exitCode = total.failed === 0 ? 0 : 1
