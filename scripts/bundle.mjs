import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, join, relative, sep } from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'
import { CHECKOUT, inCheckout } from './checkout.mjs'

const DIST = inCheckout('dist')
const ROOT_PACKAGES = inCheckout('node_modules') + sep
const KEEP_OLD_CHUNKS_MS = 24 * 3_600_000

/**
 * Bundles the command line and the server into `dist/shaoying.mjs` and, for what is loaded only when
 * asked for, chunks beside it. Our own workspaces go in; every other package stays in node_modules.
 * Files are moved into place one by one, entry last, and old chunks stay for a day: a server that
 * is running while somebody builds must still find the chunks it has not loaded yet.
 * @param {Record<string, string>} [entryPoints] source files by the name of what comes out
 * @returns {Promise<void>} rejects with esbuild's messages when the sources do not build
 */
export async function bundle(
  entryPoints = {
    shaoying: 'apps/cli/main.ts',
    'tesseract-worker': 'packages/gateways/picture-text/tesseract-worker.mjs',
  },
) {
  const result = await build({
    absWorkingDir: CHECKOUT,
    entryPoints,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: true,
    sourcesContent: false,
    charset: 'utf8',
    loader: { '.sql': 'text' },
    // Node's own conditions only, so that what we look up here is what Node will load.
    conditions: [],
    logLevel: 'silent',
    plugins: [keepPackagesOutside],
  })
  const files = [...result.outputFiles].sort((a, b) => Number(isChunk(b.path)) - Number(isChunk(a.path)))
  mkdirSync(DIST, { recursive: true })
  for (const { path, contents } of files) putInPlace(path, contents)
  dropOldChunks(new Set(files.map(({ path }) => basename(path))))
}

/**
 * Packages are loaded from node_modules at run time. npm keeps a second version of a package below the
 * workspace that wants it, where `dist/` would not find it by name; such a one is imported by its path.
 * @type {import('esbuild').Plugin}
 */
const keepPackagesOutside = {
  name: 'keep-packages-outside',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || path.startsWith('@shaoying/') || pluginData === 'looking up') return undefined
      if (isBuiltin(path)) return { path, external: true }
      const found = await resolve(path, { kind, resolveDir, pluginData: 'looking up' })
      const isAtRoot = found.path === '' || found.path.startsWith(ROOT_PACKAGES)
      return { path: isAtRoot ? path : relative(DIST, found.path).split(sep).join('/'), external: true }
    })
  },
}

/** @param {string} path */
const isChunk = (path) => basename(path).startsWith('chunk-')

/** @param {string} path @param {Uint8Array} contents */
function putInPlace(path, contents) {
  const isThere = statSync(path, { throwIfNoEntry: false })?.size === contents.length
  if (isThere && readFileSync(path).equals(contents)) return
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, path)
}

/** @param {Set<string>} current names of the files just built */
function dropOldChunks(current) {
  for (const name of readdirSync(DIST)) {
    const path = join(DIST, name)
    if (!isChunk(path) || current.has(name)) continue
    const changedMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - changedMs > KEEP_OLD_CHUNKS_MS) rmSync(path, { force: true })
  }
}
