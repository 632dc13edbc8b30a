// `npm run crash -- --rounds 20`: see bench/run-crash.ts.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { inCheckout } from './checkout.mjs'
import { setUp } from './set-up.mjs'

await setUp()
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', inCheckout('bench', 'run-crash.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
