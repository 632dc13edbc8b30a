#!/usr/bin/env node
// `npx shaoying …` in a checkout: builds first when the bundle is missing or older than its sources.
import process from 'node:process'
import { setUp } from '../../../scripts/set-up.mjs'

try {
  await setUp()
  const { ensureBuilt } = await import('../../../scripts/ensure-built.mjs')
  await ensureBuilt()
  process.setSourceMapsEnabled(true)
  await import(new URL('../../../dist/shaoying.mjs', import.meta.url).href)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
