import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vitest/config'

/** The bundle takes `.sql` files in as text (scripts/bundle.mjs); tests must see the same. */
const sqlAsText: Plugin = {
  name: 'sql-as-text',
  enforce: 'pre',
  transform(text, file) {
    return file.endsWith('.sql') ? { code: `export default ${JSON.stringify(text)};`, map: null } : undefined
  },
}

/** Starts one PostgreSQL for all workers; the store owns it. */
const databaseSetup = fileURLToPath(new URL('packages/store/testing/global-setup.ts', import.meta.url))

export default defineConfig({
  plugins: [sqlAsText],
  test: {
    include: ['{packages,apps,journeys,bench,scripts}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: existsSync(databaseSetup) ? [databaseSetup] : [],
    pool: 'forks',
    // Files of one worker share their modules: loading them anew for each file was half of the work. No test changes a module.
    isolate: false,
    maxWorkers: 2,
    // Generous, because a loaded two-core machine is the normal case here and a slow test is not a wrong one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    // A zone nobody expects (UTC+12:45), so that code which leans on the machine's zone fails here and not in a city.
    env: { TZ: 'Pacific/Chatham', LANG: 'C.UTF-8' },
  },
})
