// `npm run bench [-- --quick] [-- --json]`: see bench/run-bench.ts; `-- --figures`: bench/figures/run-figures-bench.ts; `-- --storm`: bench/whistle-storm/run-storm.ts; `-- --screens 1000`: bench/screens/run-screens.ts; `-- --data FOLDER`: bench/millions/run-millions.ts.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { inCheckout } from './checkout.mjs'
import { setUp } from './set-up.mjs'

await setUp()
const { status } = spawnSync(process.execPath, ['--import', 'tsx', process.argv.includes('--figures') ? inCheckout('bench', 'figures', 'run-figures-bench.ts') : process.argv.some((word) => word.startsWith('--screens')) ? inCheckout('bench', 'screens', 'run-screens.ts') : process.argv.some((word) => word.startsWith('--data')) ? inCheckout('bench', 'millions', 'run-millions.ts') : process.argv.includes('--storm') ? inCheckout('bench', 'whistle-storm', 'run-storm.ts') : inCheckout('bench', 'run-bench.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
