// `npm run bench [-- --quick] [-- --json]`: see bench/run-bench.ts.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { inCheckout } from './checkout.mjs'
import { setUp } from './set-up.mjs'

await setUp()
const { status } = spawnSync(process.execPath, ['--import', 'tsx', inCheckout('bench', 'run-bench.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
