// `npm start`: installs when needed, builds when needed, then becomes the server.
// The server runs in this very process, so Ctrl-C and a supervisor's SIGTERM reach it with nobody in between.
import process from 'node:process'
import { inCheckout } from './checkout.mjs'
import { setUp } from './set-up.mjs'

try {
  await setUp()
  const { ensureBuilt } = await import('./ensure-built.mjs')
  await ensureBuilt(console.error)
  // As if `npx shaoying start` had been typed: a server of several processes starts the others by this name.
  process.argv.splice(1, 1, inCheckout('apps', 'cli', 'bin', 'shaoying.mjs'), 'start')
  process.setSourceMapsEnabled(true)
  await import(new URL('../dist/shaoying.mjs', import.meta.url).href)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
