// `npm run build`: installs when needed, then builds whatever is older than its sources.
import process from 'node:process'
import { setUp } from './set-up.mjs'

try {
  await setUp()
  const { ensureBuilt } = await import('./ensure-built.mjs')
  await ensureBuilt(console.log)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
