// `npm run bench [-- --quick] [-- --json]`: see bench/run-bench.ts; `-- --figures`: bench/figures/run-figures-bench.ts; `-- --storm`: bench/whistle-storm/run-storm.ts; `-- --screens 1000`: bench/screens/run-screens.ts; `-- --triage`: bench/triage/run-triage-bench.ts; `-- --data FOLDER`: bench/millions/run-millions.ts.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { inCheckout } from './checkout.mjs'
import { setUp } from './set-up.mjs'

/** @type {Record<string, string>} */
const runs = {
  figures: 'figures/run-figures-bench.ts',
  screens: 'screens/run-screens.ts',
  triage: 'triage/run-triage-bench.ts',
  data: 'millions/run-millions.ts',
  storm: 'whistle-storm/run-storm.ts',
}
const asked = Object.keys(runs).find(
  (name) => process.argv.includes(`--${name}`) || process.argv.some((word) => word.startsWith(`--${name}=`)),
)
const script = (asked && runs[asked]) ?? 'run-bench.ts'

await setUp()
// Triage is measured as it is shipped: translated while it runs, small functions cost more.
if (asked === 'triage')
  await (await import('./bundle.mjs')).bundle({ 'triage-bench': inCheckout('bench', ...script.split('/')) })
const { status } = spawnSync(
  process.execPath,
  [
    ...(asked === 'triage'
      ? [inCheckout('dist', 'triage-bench.mjs')]
      : ['--import', 'tsx', inCheckout('bench', ...script.split('/'))]),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
