import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inCheckout } from './checkout.mjs'
import { fingerprint } from './fingerprint.mjs'
import { withLock } from './with-lock.mjs'

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} entry a target takes part when this source file exists
 * @property {string} output the file or folder that must be there afterwards
 * @property {string[]} sources what it is built from
 * @property {() => Promise<void>} build
 */

/** @type {Target[]} */
const TARGETS = [
  {
    name: 'shaoying',
    entry: 'apps/cli/main.ts',
    output: 'dist/shaoying.mjs',
    sources: ['packages', 'apps/cli', 'apps/server', 'apps/portal/pages', 'package-lock.json', 'scripts/bundle.mjs'],
    build: async () => (await import('./bundle.mjs')).bundle(),
  },
  webApp('desk'),
  webApp('portal'),
]

/**
 * A web app joins the build by having a `vite.config.ts`; it is built to `dist/<its name>/`.
 * @param {string} name
 * @returns {Target}
 */
function webApp(name) {
  return {
    name,
    entry: `apps/${name}/vite.config.ts`,
    output: `dist/${name}`,
    sources: [`apps/${name}`, 'packages/ui', 'packages/contract', 'packages/domain', 'package-lock.json'],
    build: async () => (await import('./build-web-app.mjs')).buildWebApp(name),
  }
}

/**
 * Builds whatever is missing or older than its sources; does nothing, quickly, when all is fresh.
 * @param {(line: string) => void} [say] told what is being built and how long it took
 * @param {string[]} [only] names of targets; all when not given
 */
export async function ensureBuilt(say = () => {}, only = TARGETS.map(({ name }) => name)) {
  for (const target of TARGETS.filter(({ name }) => only.includes(name))) {
    if (!existsSync(inCheckout(target.entry)) || isFresh(target)) continue
    await withLock(inCheckout('.cache/build.lock'), async () => {
      // Taken before the build, so that an edit made while it runs is seen the next time.
      const print = fingerprint(target.sources)
      if (isFresh(target)) return
      const startedAt = performance.now()
      await target.build()
      mkdirSync(inCheckout('dist'), { recursive: true })
      writeFileSync(stampOf(target.name), print)
      say(`built ${target.name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    })
  }
}

/** @param {string} name */
const stampOf = (name) => inCheckout('dist', `.${name}.built-from`)

/** @param {Target} target */
function isFresh({ name, output, sources }) {
  const stamp = stampOf(name)
  return existsSync(inCheckout(output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(sources)
}
