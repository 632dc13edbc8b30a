import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findHome } from './home.ts'
import { findMigrations } from './migration/migration-files.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folders: string[] = []

/** Bundles the search for migrations into a folder, as the product is bundled. */
async function bundleInto(folder: string): Promise<string> {
  const outfile = path.join(folder, 'find.mjs')
  const contents = `import { findMigrations } from './migration/migration-files.ts';\nconsole.log(findMigrations());`
  await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
  })
  return outfile
}

function runBundle(file: string, environment: NodeJS.ProcessEnv = {}): string {
  return execFileSync(process.execPath, [file], {
    cwd: tmpdir(),
    env: environment,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim()
}

beforeAll(() => {
  const cache = path.join(root, '.cache')
  mkdirSync(cache, { recursive: true })
  folders.push(mkdtempSync(path.join(cache, 'bundle-')), mkdtempSync(path.join(tmpdir(), 'shaoying-bundle-')))
})
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

describe('the workspace root', () => {
  it('is found from source, and SHAOYING_HOME wins', () => {
    expect(findHome({})).toBe(root)
    expect(findHome({ SHAOYING_HOME: '/srv/shaoying' })).toBe('/srv/shaoying')
  })

  it('leads a bundle inside the checkout to the migrations, from any working directory', async () => {
    expect(runBundle(await bundleInto(folders[0] ?? ''))).toBe(findMigrations())
  })

  it('leads a bundle elsewhere to the migrations through SHAOYING_HOME, and is missed in one sentence without', async () => {
    const bundle = await bundleInto(folders[1] ?? '')
    expect(runBundle(bundle, { SHAOYING_HOME: root })).toBe(findMigrations())
    expect(() => runBundle(bundle)).toThrow('The folder of migrations was not found')
  })
})
