// `npm run screens [-- --all] [-- --only cockpit,order]`: see journeys/gallery/run-gallery.ts. `npm run first-load`: see journeys/first-load.ts.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { inCheckout } from './checkout.mjs'
import { setUp } from './set-up.mjs'

await setUp()
const isFirstLoad = process.argv[2] === 'first-load'
const file = isFirstLoad ? inCheckout('journeys', 'first-load.ts') : inCheckout('journeys', 'gallery', 'run-gallery.ts')
const { status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...process.argv.slice(isFirstLoad ? 3 : 2)], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
